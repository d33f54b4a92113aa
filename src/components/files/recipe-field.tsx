// The recipes that the bundle carries: what each does, or what the table lacks for it.
import { useId } from 'react';
import type { Target } from '../../document/document.ts';
import { recipes } from '../../generator/recipes.ts';
import type { PlacedFinding } from '../../model/exported.ts';
import { filesWords } from './words.ts';

const words = filesWords.settings;

interface Props {
  /** Ids as the document holds them; a link of another version may name one that is none. */
  readonly chosen: Target['recipes'];
  /** All findings that block the bundle. */
  readonly blocking: readonly PlacedFinding[];
  readonly onChosen: (ids: Target['recipes']) => void;
}

export function RecipeField({ chosen, blocking, onChosen }: Props) {
  const unknown = chosen.filter((id) => !recipes.some((recipe) => recipe.id === id));
  const isOf = (prefix: string) => (placed: PlacedFinding) => placed.finding.id.startsWith(prefix);
  const onToggle = (id: string, isOn: boolean): void =>
    onChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="recipes">
      <legend>{words.recipes}</legend>
      {recipes.map(({ id, title, summary }) => (
        <RecipeBox
          key={id}
          title={title}
          help={summary.replaceAll('`', '')}
          isOn={chosen.includes(id)}
          refused={blocking.filter(isOf(`recipe:${id}:`))}
          onToggle={(isOn) => onToggle(id, isOn)}
        />
      ))}
      {unknown.map((id) => (
        <RecipeBox
          key={id}
          title={id}
          help=""
          isOn
          refused={blocking.filter(isOf('recipe:unknown'))}
          onToggle={(isOn) => onToggle(id, isOn)}
        />
      ))}
    </fieldset>
  );
}

interface BoxProps {
  readonly title: string;
  readonly help: string;
  readonly isOn: boolean;
  readonly refused: readonly PlacedFinding[];
  readonly onToggle: (isOn: boolean) => void;
}

function RecipeBox({ title, help, isOn, refused, onToggle }: BoxProps) {
  const helpId = useId();
  const isRefused = refused.length > 0;
  // Environments that lack the same say it once.
  const messages = [...new Set(refused.map(({ finding }) => finding.message))];
  return (
    <div>
      <label className="setting">
        <input
          type="checkbox"
          checked={isOn}
          aria-invalid={isRefused || undefined}
          aria-describedby={helpId}
          onChange={(event) => onToggle(event.target.checked)}
        />
        {title}
      </label>
      <p className="field-help" id={helpId} data-refused={isRefused || undefined}>
        {isRefused ? messages.join(' ') : help}
      </p>
    </div>
  );
}
