// Gives the configuration away: a link in the clipboard, or a file where the link would be too long.
import { storedWords as words } from '../components/transfer/stored-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import type { Notice } from '../document/session.ts';
import { browserAddress } from '../platform/address.ts';
import { copyText } from '../platform/clipboard.ts';
import { save } from '../platform/download.ts';
import { shared } from './effects-link.ts';

export async function share(store: Store): Promise<void> {
  const say = (notice: Notice): void => store.dispatch({ type: 'session', session: { notice } });
  const result = shared(store.getState().state.document, browserAddress);
  if ('file' in result) {
    save(words.link.file, result.file, 'application/json');
    return say({ text: words.link.tooLong, tone: 'refused' });
  }
  if (await copyText(result.link, null)) return say({ text: words.link.copied, tone: 'done' });
  say({ text: `${words.link.refused} ${result.link}`, tone: 'refused' });
}
