// Help: the module in a minute, the keyboard, where to read on, the version and the day of the prices.
import { useState } from 'react';
import { pricesOfDay } from '../../pricing/price-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Hidden } from '../ui/hidden.tsx';
import { useSlice } from '../ui/store-context.ts';
import './help.css';
import { helpWords as words } from './words.ts';

/** Whether a single character is a shortcut: who speaks to the computer may need to turn it off (WCAG 2.1.4). */
export interface Shortcuts {
  readonly isOn: () => boolean;
  readonly set: (isOn: boolean) => void;
}

interface Props {
  readonly shortcuts: Shortcuts;
  readonly version: string;
  readonly onClose: () => void;
}

export function HelpDialog({ shortcuts, version, onClose }: Props) {
  const prices = useSlice(({ model }) => (model.cost === null ? words.noPrices : pricesOfDay(model.cost.estimate)));
  const [isOn, setOn] = useState(shortcuts.isOn);
  return (
    <Dialog title={words.title} help={words.help} onClose={onClose}>
      <div className="help">
        {words.parts.map(({ title, text }) => (
          <section key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </section>
        ))}
        <h3>{words.keys}</h3>
        <table>
          <thead className="hidden-words">
            <tr>
              <th scope="col">{words.key}</th>
              <th scope="col">{words.does}</th>
            </tr>
          </thead>
          <tbody>
            {words.shortcuts.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setOn(event.target.checked);
              shortcuts.set(event.target.checked);
            }}
          />
          {words.single}
        </label>
        <h3>{words.read}</h3>
        <ul>
          {words.links.map(([title, href]) => (
            <li key={href}>
              <a href={href} target="_blank" rel="noreferrer">
                {title}
                <Hidden>{`, ${words.newTab}`}</Hidden>
              </a>
            </li>
          ))}
        </ul>
        <p className="field-help">{words.made(version, prices)}</p>
      </div>
    </Dialog>
  );
}
