// One environment of the bundle, its values resolved.
import type { Config } from '../catalog/config.ts';

/** One of several places where the table is made. */
export interface EnvironmentConfig {
  /** A part of file names. */
  readonly name: string;
  readonly config: Config;
}
