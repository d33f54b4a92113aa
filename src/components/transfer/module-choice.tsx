// Which of a file's module blocks is meant, where there are several.
import type { Reading } from '../../document/imported-text.ts';
import { importWords as words } from './import-words.ts';

interface Props {
  readonly modules: Reading['modules'];
  /** Label of the block that is being read; null for none. */
  readonly chosen: string | null;
  readonly onChoose: (label: string) => void;
}

export function ModuleChoice({ modules, chosen, onChoose }: Props) {
  if (modules.length < 2) return null;
  // A table of a state has an address, and stands in no line.
  const areTables = modules.every(({ line }) => line === 0);
  return (
    <fieldset className="import-modules">
      <legend>{words.modules(modules.length, areTables)}</legend>
      {modules.map(({ label, source, line }) => (
        <label key={`${line} ${label}`}>
          <input type="radio" name="import-module" checked={label === chosen} onChange={() => onChoose(label)} />
          <strong>{words.module(label)}</strong>
          {!areTables && (
            <>
              <span>{words.at(line)}</span>
              <code>{source === '' ? words.noSource : source}</code>
            </>
          )}
        </label>
      ))}
    </fieldset>
  );
}
