// One file: its text, to copy and to download.
import type { ListedFile } from '../../model/file-list.ts';
import { Icon } from '../ui/icon.tsx';
import { filesWords as words } from './words.ts';

interface Props {
  readonly file: ListedFile;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
}

export function FileView({ file: { path, text }, onCopy, onDownload }: Props) {
  return (
    <div className="file-view">
      <div className="file-head">
        <h3>
          <code>{path}</code>
        </h3>
        <button
          type="button"
          className="quiet"
          aria-label={`${words.copy} ${path}`}
          title={words.copy}
          onClick={onCopy}
        >
          <Icon name="copy" />
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={`${words.download} ${path}`}
          title={words.download}
          onClick={onDownload}
        >
          <Icon name="download" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach it. */}
      <section aria-label={words.text(path)} tabIndex={0}>
        <pre id="file-text">{text}</pre>
      </section>
    </div>
  );
}
