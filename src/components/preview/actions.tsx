// What one can take away: the text of the tab, the tfvars file, the bundle.
import { memo } from 'react';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';

interface Props {
  readonly onCopy: () => void;
  readonly onTfvars: () => void;
  readonly onBundle: () => void;
}

export const Actions = memo(({ onCopy, onTfvars, onBundle }: Props) => (
  <div className="actions" id="actions" tabIndex={-1}>
    <button type="button" onClick={onCopy}>
      <Icon name="copy" />
      {words.preview.copy}
    </button>
    <button type="button" onClick={onTfvars}>
      <Icon name="download" />
      {words.preview.downloadTfvars}
    </button>
    <button type="button" className="primary" onClick={onBundle}>
      <Icon name="download" />
      {words.preview.downloadBundle}
    </button>
  </div>
));
