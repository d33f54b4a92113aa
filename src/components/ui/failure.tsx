// Catches an error of the page’s own and keeps what was typed within reach.
import { Component, type ReactNode } from 'react';
import { words } from '../words.ts';

interface Props {
  readonly children: ReactNode;
  /** What the user has typed so far, as text to copy. */
  readonly rescue: () => string;
}

export class Failure extends Component<Props, { failed: boolean; rescued: string }> {
  override state = { failed: false, rescued: '' };

  static getDerivedStateFromError(): { failed: true } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.setState({ rescued: this.props.rescue() });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="failure">
        <h1>{words.failure.title}</h1>
        <p>{words.failure.help}</p>
        <textarea readOnly rows={20} value={this.state.rescued} aria-label={words.failure.typed} />
        <button type="button" className="primary" onClick={() => location.reload()}>
          {words.failure.reload}
        </button>
      </main>
    );
  }
}
