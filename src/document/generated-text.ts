// The text of a format that is written from the values, where the user has none of their own.
import type { Values } from '../catalog/config.ts';
import type { Located, Show } from '../generator/arguments.ts';
import { moduleBlockWithLines } from '../generator/module-block.ts';
import { tfvarsWithLines } from '../generator/tfvars.ts';
import type { Target, TextFormat } from './document.ts';

export function generatedText(format: TextFormat, values: Values, show: Show, target: Target): Located {
  if (format === 'tfvars') return tfvarsWithLines(values, { show });
  const { source, version, label: name } = target;
  return moduleBlockWithLines(values, { show, source, version, name });
}
