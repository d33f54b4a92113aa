// The root module around a .tf file of the user's own: main.tf to the byte, and beside it what the text itself does not say.
import type { Provider } from './edition.ts';
import type { OwnModule } from './own-module.ts';
import { outputsFile, providersFile, versionsFile } from './root-module.ts';

interface Needs {
  readonly region: string | undefined;
  readonly provider: Provider;
}

/** A part of a project comes alone: the rest is declared where it comes from. */
export function ownFiles(own: OwnModule, { region, provider }: Needs): Record<string, string> {
  const main = { 'main.tf': own.text };
  if (own.missing.length > 0) return main;
  const { source, label: name, blocks } = own;
  return {
    ...main,
    ...(blocks.has('output') || own.isRepeated ? {} : { 'outputs.tf': outputsFile({ source, version: '', name }) }),
    ...(blocks.has('terraform') ? {} : { 'versions.tf': versionsFile(provider) }),
    ...(blocks.has('provider') || region === undefined ? {} : { 'providers.tf': providersFile(region) }),
  };
}
