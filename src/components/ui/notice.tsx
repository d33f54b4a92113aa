// A short word on what just happened; it leaves by itself, and never holds the only way back.
import { useEffect } from 'react';
import { words } from '../words.ts';
import { Icon } from './icon.tsx';
import { useSlice, useStore } from './store-context.ts';

/** Long enough to be read twice. */
const WHILE_MS = 8000;

export function NoticeBar() {
  const { dispatch } = useStore();
  const notice = useSlice(({ state }) => state.session.notice);
  useEffect(() => {
    if (notice === null || notice.stays) return;
    const timer = setTimeout(() => dispatch({ type: 'session', session: { notice: null } }), WHILE_MS);
    return () => clearTimeout(timer);
  }, [notice, dispatch]);
  const dismiss = (): void => {
    dispatch({ type: 'session', session: { notice: null } });
    // The pressed button goes with the notice; the focus must not fall back to the top of the page.
    document.getElementById('form')?.focus({ preventScroll: true });
  };
  return (
    <div className="notice-place" aria-live="polite">
      {notice !== null && (
        <div className="notice" data-tone={notice.tone}>
          <span>{notice.text}</span>
          {notice.reload && (
            <button type="button" onClick={() => location.reload()}>
              {words.failure.reload}
            </button>
          )}
          <button type="button" className="quiet" onClick={dismiss} aria-label={words.notices.dismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
