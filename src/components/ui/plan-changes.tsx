// What Terraform will do to each resource, with its dangers, limits and steps; each links to the settings that cause it.
import type { Change } from '../../plan/changes.ts';
import { planWords as words } from './plan-words.ts';
import './plan-changes.css';

interface Props {
  /** Null where the values compared with are refused. */
  readonly changes: readonly Change[] | null;
  /** Goes to the field of a variable. */
  readonly onGo: (name: string) => void;
}

export function PlanChanges({ changes, onGo }: Props) {
  if (changes === null) return <p>{words.refused}</p>;
  if (changes.length === 0) return <p>{words.nothing}</p>;
  return (
    <ul className="changes">
      {changes.map(({ address, action, movedFrom, fields, details }) => (
        <li key={address} data-action={action}>
          <strong>{words.actions[action]}</strong> <code>{address}</code>{' '}
          {movedFrom !== undefined && <span>{words.from(movedFrom)} </span>}
          {fields.map((field) => (
            <Go key={field} label={field} text={field} name={field} onGo={onGo} />
          ))}
          {details.map(({ id, level, text }) => (
            <PlanNote key={id} level={level} text={text} />
          ))}
        </li>
      ))}
    </ul>
  );
}

export function PlanNote({ level, text }: Pick<Change['details'][number], 'level' | 'text'>) {
  return (
    <p className="plan-note" data-level={level}>
      <strong>{words.levels[level]}:</strong> {text}
    </p>
  );
}

interface GoProps extends Pick<Props, 'onGo'> {
  readonly label: string;
  readonly text: string;
  readonly name: string;
}

export function Go({ label, text, name, onGo }: GoProps) {
  return (
    <button type="button" className="link" aria-label={label} onClick={() => onGo(name)}>
      {text}
    </button>
  );
}
