// Where the module comes from: in the bundle, a path, Git with a ref, a registry with a version.
import { useState } from 'react';
import type { Finding } from '../../catalog/finding.ts';
import type { Target } from '../../document/document.ts';
import { MODULE_SOURCE } from '../../generator/module-block.ts';
import { sourceKind, splitRef, withRef } from '../../generator/module-source.ts';
import { Choice } from './choice.tsx';
import { TargetText } from './target-text.tsx';
import { filesWords } from './words.ts';

const words = filesWords.settings;

type Kind = keyof typeof words.sources;

interface Props {
  readonly target: Target;
  readonly findings: readonly Finding[];
  readonly onTarget: (changed: Partial<Target>) => void;
}

function kindOf({ source }: Target): Kind {
  if (source === MODULE_SOURCE) return 'bundle';
  const kind = sourceKind(source);
  return kind === 'remote' ? 'git' : kind;
}

export function SourceField({ target, findings, onTarget }: Props) {
  // An address in the making does not say of which kind it is.
  const [chosen, setChosen] = useState<{ readonly kind: Kind; readonly source: string } | null>(null);
  // One that came otherwise, such as with Undo, does.
  const kind = chosen?.source === target.source ? chosen.kind : kindOf(target);
  const give = (next: Kind, changed: Partial<Target>): void => {
    setChosen({ kind: next, source: changed.source ?? target.source });
    onTarget(changed);
  };
  const choose = (next: Kind): void => give(next, { source: next === 'bundle' ? MODULE_SOURCE : '', version: '' });
  const of = (name: string): readonly Finding[] => findings.filter(({ fields }) => fields.includes(name));
  return (
    <>
      <Choice legend={words.source} name="source" value={kind} options={words.sources} onValue={choose} />
      {kind !== 'bundle' && <Address kind={kind} target={target} of={of} onTarget={(changed) => give(kind, changed)} />}
    </>
  );
}

interface AddressProps extends Pick<Props, 'target' | 'onTarget'> {
  readonly kind: Exclude<Kind, 'bundle'>;
  readonly of: (name: string) => readonly Finding[];
}

function Address({ kind, target: { source, version }, of, onTarget }: AddressProps) {
  const { address, ref } = kind === 'git' ? splitRef(source) : { address: source, ref: '' };
  return (
    <>
      <TargetText
        id="target-source"
        label={words.address[kind]}
        value={address}
        help={words.elsewhere}
        placeholder={words.placeholder[kind]}
        findings={of('source')}
        onValue={(next) => onTarget({ source: kind === 'git' && !/[?&]ref=/.test(next) ? withRef(next, ref) : next })}
      />
      {kind === 'git' && (
        <TargetText
          id="target-ref"
          label={words.ref}
          value={ref}
          help={words.refHelp}
          findings={[]}
          onValue={(next) => onTarget({ source: withRef(address, next) })}
        />
      )}
      {(kind === 'registry' || version !== '') && (
        <TargetText
          id="target-version"
          label={words.version}
          value={version}
          placeholder="~> 1.0"
          findings={of('version')}
          onValue={(next) => onTarget({ version: next })}
        />
      )}
    </>
  );
}
