// What makes the bundle, in its README: this project's name and version.
import { name, version } from '../../package.json';

export const madeBy = `${name} ${version}`;
