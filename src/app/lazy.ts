// What is loaded after the form stands: the whole check, the part about money, and what is only wanted now and then.
// Functions of their own: where Vite sees a `then` on an import itself, a part that is missing is not told to the page.
import { loadTagPaste } from '../components/form/tag-paste.tsx';

export const loadCheckPart = () => import('./check-part.ts');
export const loadCostPart = () => import('./cost-part.tsx');
export const loadImportPart = () => import('./import-part.ts');
export const loadScalingPart = () => import('./scaling-part.tsx');
export const loadComparePart = () => import('./compare-part.tsx');
export const loadOverviewPart = () => import('./overview-part.ts');
export const loadFilesPart = () => import('./files-part.tsx');
export const loadBundle = () => import('./save-bundle.ts');
export const loadEffects = () => import('./effects.ts');
export const loadDialogs = () => import('./dialogs-part.tsx');
export const loadShare = () => import('./share.ts');
export const loadViewer = () => import('./monaco/viewer.tsx');

/** What is brought ahead while the page is idle, in the order in which it is wanted; the first three are on their way already. */
export const parts: readonly (() => Promise<unknown>)[] = [
  loadCostPart,
  loadBundle,
  loadViewer,
  loadShare,
  loadFilesPart,
  loadImportPart,
  loadOverviewPart,
  loadDialogs,
  loadScalingPart,
  () => loadComparePart().then(({ loadDiffViewer }) => loadDiffViewer()),
  loadTagPaste,
];
