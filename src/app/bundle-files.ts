// What only a download of the bundle needs: the module's files and the zip. Loaded when the page is idle.
export { bundle, bundleName } from '../generator/bundle.ts';
export { files } from '../generator/files.ts';
