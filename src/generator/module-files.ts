// The module's files of the bundle: the edition for the chosen AWS provider, with its tests and examples only on request.
import { moduleSource } from '#module-source';
import { edition, type Provider } from './edition.ts';

const FOLDER = 'modules/dynamodb';

/** Needed to develop the module, not to run it. */
const DEVELOPMENT = /^(tests|examples)\/|^CHANGELOG\.md$/;

/** Path in the bundle to text. */
export function moduleFiles(provider: Provider, development: boolean): Record<string, string> {
  const texts = Object.entries(edition(moduleSource, provider));
  return Object.fromEntries(
    texts.filter(([path]) => development || !DEVELOPMENT.test(path)).map(([path, text]) => [`${FOLDER}/${path}`, text]),
  );
}
