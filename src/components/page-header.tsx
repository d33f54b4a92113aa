// The head of the page: what it is, where to start from, the Region, the theme.
import { memo } from 'react';
import type { Preset } from '../catalog/presets.ts';
import type { StepLabel } from '../document/history.ts';
import { useEntered } from './ui/entered.ts';
import { Icon, type IconName } from './ui/icon.tsx';
import { words } from './words.ts';

export type Theme = 'system' | 'light' | 'dark';

interface Props {
  readonly presets: readonly Preset[];
  readonly onPreset: (preset: Preset) => void;
  /** The steps that the buttons would take; null where there is none. */
  readonly undo: StepLabel | null;
  readonly redo: StepLabel | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly region: string;
  readonly onRegion: (region: string) => void;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly inert: boolean;
}

export const PageHeader = memo((props: Props) => (
  <header className="head" inert={props.inert}>
    {Object.entries(words.skip).map(([id, text]) => (
      <a key={id} className="skip" href={`#${id}`}>
        {text}
      </a>
    ))}
    <h1>
      <Icon name="mark" />
      {words.title} <span className="subtitle">{words.subtitle}</span>
    </h1>
    <StartFrom presets={props.presets} onPreset={props.onPreset} />
    <Step name={words.history.undo} icon="undo" step={props.undo} onStep={props.onUndo} />
    <Step name={words.history.redo} icon="redo" step={props.redo} onStep={props.onRedo} />
    <Picker
      id="region"
      label={words.region}
      value={props.region}
      onValue={props.onRegion}
      options={props.regions.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` }))}
    />
    <Picker
      id="theme"
      label={words.theme}
      value={props.theme}
      onValue={(value) => props.onTheme(value === 'light' || value === 'dark' ? value : 'system')}
      options={Object.entries(words.themes).map(([value, label]) => ({ value, label }))}
    />
  </header>
));

interface StepProps {
  readonly name: string;
  readonly icon: IconName;
  readonly step: StepLabel | null;
  readonly onStep: () => void;
}

/** Without a step it stays where it is and keeps the focus; it then does nothing. */
function Step({ name, icon, step, onStep }: StepProps) {
  return (
    <button
      type="button"
      className="quiet step"
      data-step={icon}
      aria-label={name}
      title={step === null ? name : `${name}: ${words.history.step(step)}`}
      aria-disabled={step === null || undefined}
      onClick={onStep}
    >
      <Icon name={icon} />
    </button>
  );
}

interface PickerProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Picker({ id, label, value, onValue, options }: PickerProps) {
  const early = useEntered((entered) => onValue(String(entered)));
  return (
    <div className="picker" data-picker={id}>
      <label htmlFor={id}>{label}</label>
      <select ref={early} id={id} value={value} onChange={(event) => onValue(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function StartFrom({ presets, onPreset }: Pick<Props, 'presets' | 'onPreset'>) {
  return (
    <>
      <button type="button" className="start" popoverTarget="start-from">
        {words.startFrom}
        <Icon name="down" />
      </button>
      <div className="menu" id="start-from" popover="auto">
        <p className="field-help">{words.startFromHelp}</p>
        {presets.map((preset) => (
          <button
            key={preset.id}
            type="button"
            popoverTarget="start-from"
            popoverTargetAction="hide"
            onClick={() => onPreset(preset)}
          >
            <strong>{preset.title}</strong>
            <span className="field-help">{preset.help}</span>
          </button>
        ))}
      </div>
    </>
  );
}
