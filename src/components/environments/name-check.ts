// Whether a name can be that of an environment.
import { ENVIRONMENT_NAME, MOST_ENVIRONMENTS } from '../../document/codec.ts';
import { environmentsWords as words } from './words.ts';

/**
 * Why a name cannot be taken; null where it can.
 *
 * @param others names of the other environments; upper and lower case are one, as in the file names of some systems
 */
export function refusedName(name: string, others: readonly string[]): string | null {
  if (others.length >= MOST_ENVIRONMENTS) return words.most(MOST_ENVIRONMENTS);
  if (!ENVIRONMENT_NAME.test(name)) return words.nameHelp;
  const taken = [words.base, ...others].find((other) => other.toLowerCase() === name.toLowerCase());
  return taken === undefined ? null : words.taken(taken);
}
