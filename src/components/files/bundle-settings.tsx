// What the bundle is made for: provider, layout, where the module comes from, label of its block, what comes on request.
import { useLayoutEffect, useRef } from 'react';
import type { Target } from '../../document/document.ts';
import { headFindings } from '../../generator/module-source.ts';
import type { PlacedFinding } from '../../model/exported.ts';
import { useSlice, useStore } from '../ui/store-context.ts';
import { Choice } from './choice.tsx';
import { RecipeField } from './recipe-field.tsx';
import { SourceField } from './source-field.tsx';
import { TargetText } from './target-text.tsx';
import { filesWords } from './words.ts';

const words = filesWords.settings;

interface Props {
  /** The findings that block the bundle. */
  readonly blocking: readonly PlacedFinding[];
}

export function BundleSettings({ blocking }: Props) {
  const { dispatch } = useStore();
  const target = useSlice(({ state }) => state.document.target);
  const isOwn = useSlice(
    ({ state: { document } }) => document.target.layout === 'literal' && 'module' in document.imported,
  );
  const findings = isOwn ? [] : headFindings(target);
  const details = useRef<HTMLDetailsElement>(null);
  const isRefused = findings.length > 0 || blocking.some(({ finding }) => finding.id.startsWith('recipe:'));
  // Opens by itself when something inside needs to be seen, and never closes by itself.
  useLayoutEffect(() => {
    if (isRefused && details.current !== null) details.current.open = true;
  }, [isRefused]);
  const onTarget = (changed: Partial<Target>): void => dispatch({ type: 'target', target: changed });
  return (
    <details className="bundle-settings" ref={details}>
      <summary>
        <strong>{words.title}</strong>{' '}
        <span className="field-help">
          {words.providers[target.provider]} · {words.layouts[target.layout]}
        </span>
      </summary>
      <div className="settings-grid">
        <Choice
          legend={words.provider}
          name="provider"
          value={target.provider}
          options={words.providers}
          onValue={(provider) => onTarget({ provider })}
        />
        <Choice
          legend={words.exists}
          name="exists"
          value={target.exists === null ? 'unknown' : target.exists ? 'existing' : 'new'}
          options={words.existing}
          onValue={(value) => onTarget({ exists: value === 'unknown' ? null : value === 'existing' })}
        />
        <Choice
          legend={words.layout}
          name="layout"
          value={target.layout}
          options={words.layouts}
          onValue={(layout) => onTarget({ layout })}
        />
        {isOwn ? (
          <p className="field-help">{words.own}</p>
        ) : (
          <>
            <SourceField target={target} findings={findings} onTarget={onTarget} />
            <TargetText
              id="target-label"
              label={words.label}
              value={target.label}
              findings={findings.filter(({ fields }) => fields.includes('label'))}
              onValue={(label) => onTarget({ label })}
            />
          </>
        )}
        <RecipeField chosen={target.recipes} blocking={blocking} onChosen={(recipes) => onTarget({ recipes })} />
        <fieldset>
          <legend>{words.request}</legend>
          <label className="setting">
            <input
              type="checkbox"
              checked={target.moduleTests}
              onChange={(event) => onTarget({ moduleTests: event.target.checked })}
            />
            {words.moduleTests}
          </label>
        </fieldset>
      </div>
    </details>
  );
}
