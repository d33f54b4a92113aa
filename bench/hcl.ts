// How many module blocks one core writes in a second, in Node.
import { type Config, defaults } from '../src/catalog/config.ts';
import { moduleBlock } from '../src/generator/module-block.ts';

/** Module blocks a second with this many tags, the best of several rounds; every variable is written. */
export function measureHcl(tags: number, milliseconds = 400, rounds = 5): number {
  const entries = Array.from({ length: tags }, (_, index) => [`key-${index}`, `value ${index}`]);
  const config: Config = { ...defaults, tags: Object.fromEntries(entries) };
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    let written = 0;
    while (performance.now() - begun < milliseconds) {
      // Another name each time, so that nothing can be remembered from the last call.
      for (let index = 0; index < 100; index += 1) {
        moduleBlock({ ...config, table_name: `table-${written}` }, { show: 'all' });
        written += 1;
      }
    }
    best = Math.max(best, (written / (performance.now() - begun)) * 1000);
  }
  return best;
}
