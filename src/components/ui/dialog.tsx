// A modal dialog: the browser keeps the focus in it, and Escape closes it.
import { type ReactNode, useEffect, useRef } from 'react';
import { words } from '../words.ts';
import './dialog.css';
import { Icon } from './icon.tsx';

interface Props {
  readonly title: string;
  readonly help: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, help, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby="dialog-title" onClose={onClose}>
      <div className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p className="field-help">{help}</p>
      {children}
    </dialog>
  );
}
