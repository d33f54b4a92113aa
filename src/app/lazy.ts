// What is loaded after the form stands: the whole check, the part about money, and what is only wanted now and then.
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
