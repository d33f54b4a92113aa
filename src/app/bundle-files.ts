// What only a download of the bundle needs: the module's files, the cost files and the zip. Loaded when the page is idle.
export { bundle, bundleName } from '../generator/bundle.ts';
export { documentBundle } from '../model/bundle.ts';
