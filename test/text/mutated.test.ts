// Texts with a few bytes changed: the reader takes them without a crash or a hang, and nothing of them is half applied.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaults, names } from '../../src/catalog/config.ts';
import { emptyDocument } from '../../src/document/document.ts';
import { readImport } from '../../src/document/read-import.ts';
import { initialState, reduce } from '../../src/document/reduce.ts';
import { textEdit } from '../../src/document/text-edit.ts';
import { moduleBlock } from '../../src/generator/module-block.ts';
import { tfvars } from '../../src/generator/tfvars.ts';
import { arbitraryConfig } from '../support/arbitrary-config.ts';
import { mutated, seed } from './sizes.ts';

const TIMEOUT = 3_600_000;

const PUT = ['{', '}', '"', '=', '\n', '${', '%{', '<<E\n', '/*', '#', '[', '\u0000', '\ufeff', '\r', '😀', 'null'];

/** Mutated texts of one config: making a config takes longer than reading its text. */
const EACH = 10;

const mutation = fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...PUT)), { minLength: 1, maxLength: 4 });
const mutations = fc.array(mutation, { minLength: EACH, maxLength: EACH });

/** A text of a few arguments of a config, as a module block or as a terraform.tfvars. */
const someText = fc
  .tuple(arbitraryConfig, fc.subarray([...names], { maxLength: 9 }), fc.boolean())
  .map(([config, chosen, inBlock]) => {
    const few = { ...defaults, ...Object.fromEntries(chosen.map((name) => [name, config[name]])) };
    return { format: inBlock ? 'module' : 'tfvars', text: inBlock ? moduleBlock(few) : tfvars(few) } as const;
  });

/** Longer than this for one text is a hang. */
const MOST_MS = 5000;

it(
  `${mutated} texts are shown as they are, and an undo takes back what was read`,
  () => {
    fc.assert(
      fc.property(someText, mutations, ({ format, text: whole }, all) => {
        for (const changes of all) {
          let text: string = whole;
          for (const [at, cut, put] of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put + text.slice(from + cut);
          }
          const begun = performance.now();
          const { entries } = readImport(text);
          const state = reduce(initialState, { type: 'import', entries, text: null, what: 'a text' });
          expect(reduce(state, { type: 'undo' }).document).toEqual(emptyDocument);
          const action = textEdit(emptyDocument, format, text, { environment: null, show: 'changed' });
          if (action.type === 'edit-text' && action.text !== null) expect(action.text.text).toBe(text);
          expect(performance.now() - begun).toBeLessThan(MOST_MS);
        }
      }),
      { numRuns: Math.ceil(mutated / EACH), seed },
    );
  },
  TIMEOUT,
);
