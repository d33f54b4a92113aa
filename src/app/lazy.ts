// What is loaded after the form stands: the part about money, and what only a download of the bundle needs.
export const loadCostPart = () => import('./cost-part.tsx');
export const loadBundle = () => import('./bundle-files.ts');
