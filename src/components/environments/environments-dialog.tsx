// Environments: add, rename, delete, and all of them side by side.
import { useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useSlice, useStore } from '../ui/store-context.ts';
import { AddEnvironment } from './add-environment.tsx';
import { Comparison } from './comparison.tsx';
import { EnvironmentRow } from './environment-row.tsx';
import './environments.css';
import { environmentsWords as words } from './words.ts';

export function EnvironmentsDialog({ onClose }: { readonly onClose: () => void }) {
  const { dispatch } = useStore();
  const environments = useSlice(({ state }) => state.document.environments);
  const current = useSlice(({ state }) => state.session.environment);
  const [deleted, setDeleted] = useState<string | null>(null);
  const names = environments.map(({ name }) => name);
  const remove = (name: string): void => {
    dispatch({ type: 'remove-environment', name });
    setDeleted(name);
  };
  const undo = (): void => {
    dispatch({ type: 'undo' });
    setDeleted(null);
  };
  const isDeleted = deleted !== null && !names.includes(deleted);
  return (
    <Dialog title={words.title} help={words.help} onClose={onClose}>
      <AddEnvironment names={names} />
      <p className="environment-said" role="alert">
        {isDeleted && (
          <>
            {words.deleted(deleted)}{' '}
            <button type="button" className="link" onClick={undo}>
              {words.undo}
            </button>
          </>
        )}
      </p>
      {environments.length > 0 && (
        <>
          <ul className="environments" aria-label={words.list}>
            {environments.map((environment) => (
              <EnvironmentRow
                key={environment.name}
                environment={environment}
                isCurrent={environment.name === current}
                others={names.filter((name) => name !== environment.name)}
                onDelete={() => remove(environment.name)}
              />
            ))}
          </ul>
          <Comparison />
        </>
      )}
    </Dialog>
  );
}
