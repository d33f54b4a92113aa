// One environment of the bundle, its values resolved.
import type { Config } from '../catalog/config.ts';
import type { OwnModule } from './own-module.ts';

/** One of several places where the table is made. */
export interface EnvironmentConfig {
  /** A part of file names. */
  readonly name: string;
  readonly config: Config;
  /** The user's own .tf file with the values of the environment. */
  readonly own?: OwnModule;
}
