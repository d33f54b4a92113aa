// The scaling panel as plain text, for Copy.
import { money, percent, quantity } from '../format.ts';
import type { ScalingRun } from './run.ts';
import { scalingWords as words } from './words.ts';

/** Empty until something has been simulated. */
export function scalingText({ input, now, recommended }: ScalingRun): string {
  if (input === null || (now === null && recommended === null)) return '';
  const lines = [words.causes.title, ''];
  if (input.settings === null) lines.push(words.causes.onDemand);
  else if (now !== null && now.causes.length === 0) lines.push(words.causes.none);
  lines.push(...(input.settings === null ? [] : (now?.causes ?? [])).map(({ message }) => `- ${message}`));
  if (recommended === null) return `${lines.join('\n')}\n`;
  const { ways, reasons, unknowns, settings } = recommended.result;
  lines.push('', words.recommended.title, '', ...reasons.map((reason) => `- ${reason}`), '');
  for (const way of [ways.onDemand, ways.fixed, ways.autoScaled]) {
    const amount = way.monthly === null ? words.recommended.unknownPrice : money(way.monthly);
    const throttled = words.recommended.throttled(
      quantity(Math.round(way.throttledUnits)),
      percent(way.throttledShare),
    );
    lines.push(`${words.recommended.ways[way.way]}: ${amount}; ${words.recommended.columns[3]}: ${throttled}`);
  }
  lines.push('', ...Object.entries(settings).map(([name, value]) => `${name}: ${value}`));
  if (unknowns.length > 0) lines.push('', words.recommended.unknowns, '', ...unknowns.map((one) => `- ${one}`));
  return `${lines.join('\n')}\n`;
}
