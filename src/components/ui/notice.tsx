// A short word on what just happened, with a way back where there is one.
import { words } from '../words.ts';
import { Icon } from './icon.tsx';

export interface NoticeText {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  readonly putBack?: () => void;
}

interface Props {
  readonly notice: NoticeText | null;
  readonly onDismiss: () => void;
}

export function Notice({ notice, onDismiss }: Props) {
  return (
    <div className="notice-place" aria-live="polite">
      {notice !== null && (
        <div className="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          {notice.putBack !== undefined && (
            <button type="button" className="link" onClick={notice.putBack}>
              {words.notices.putBack}
            </button>
          )}
          <button type="button" className="quiet" onClick={onDismiss} aria-label={words.notices.dismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
