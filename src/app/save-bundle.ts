// The download of the bundle: the module's files, the cost files and the zip. Loaded when the page is idle.
import { flushSync } from 'react-dom';
import { isVariable } from '../catalog/entries.ts';
import { isBlocking } from '../catalog/finding.ts';
import { exportWords } from '../components/preview/export-words.ts';
import type { Store } from '../components/ui/store-context.ts';
import type { Notice } from '../document/session.ts';
import { bundle, bundleName } from '../generator/bundle.ts';
import { documentBundle } from '../model/bundle.ts';
import type { PlacedFinding } from '../model/exported.ts';
import { save } from '../platform/download.ts';
import { focusField } from './focus.ts';

/** Everything that the document gives, as the command line would write it. */
export function saveBundle(store: Store): Notice {
  const { document, session } = store.getState().state;
  const { files, config, findings } = documentBundle(document, { show: session.show });
  if (files === null || config === null) {
    return refusal(
      store,
      findings.find(({ finding }) => isBlocking(finding)),
    );
  }
  const name = bundleName(config);
  save(name, new Uint8Array(bundle(files)), 'application/zip');
  store.dispatch({ type: 'session', session: { exported: document } });
  return { text: exportWords.downloaded(name), tone: 'done' };
}

/** Leads to what blocks the bundle: in another environment, or in the settings of the bundle. */
function refusal(store: Store, blocking: PlacedFinding | undefined): Notice {
  const { environment = null, finding } = blocking ?? {};
  const name = finding?.fields.find(isVariable);
  const place = name === undefined ? { tab: 'files' as const, sheet: true } : { environment, sheet: false };
  flushSync(() => store.dispatch({ type: 'session', session: place }));
  if (name !== undefined) focusField(name);
  const message = finding?.message ?? '';
  return { text: environment === null ? message : `${environment}: ${message}`, tone: 'refused' };
}
