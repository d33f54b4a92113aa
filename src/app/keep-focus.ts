// The focus never falls to the top of the page: where the control that has it goes or is disabled, the nearest one takes over.

const CONTROLS = 'input, select, textarea, button, summary, a[href]';

const canTake = (control: HTMLElement): boolean =>
  !control.matches(':disabled, [inert] *') && control.checkVisibility({ visibilityProperty: true });

/** Where there is no pointer to hover with, a text field would bring up the keyboard on the screen. */
const touch = matchMedia('(hover: none)');

const bringsKeyboard = (control: HTMLElement): boolean => touch.matches && control.matches('input, textarea');

/** Of what was around the lost control, from near to far, the first that is still there and has a control that takes it. */
function nearest(around: readonly Element[]): HTMLElement | null {
  for (const element of around) {
    if (!element.isConnected) continue;
    const controls = [...element.querySelectorAll<HTMLElement>(CONTROLS)].filter(canTake);
    const [control] = controls.filter((one) => !bringsKeyboard(one));
    if (control !== undefined) return control;
  }
  return document.getElementById('form');
}

/** Watches until the function it returns is called. */
export function keepFocus(): () => void {
  let around: readonly Element[] = [];
  const came = ({ target }: FocusEvent): void => {
    const path: Element[] = [];
    for (let at = target instanceof Element ? target.parentElement : null; at !== null; at = at.parentElement) {
      if (at === document.body) break;
      path.push(at);
    }
    around = path;
  };
  // A press on what takes no focus is the user's own choice.
  let isPressing = false;
  const pressed = (): void => {
    isPressing = true;
  };
  const released = (): void => {
    isPressing = false;
    if (document.activeElement === document.body) around = [];
  };
  const look = (): void => {
    if (isPressing || around.length === 0 || document.activeElement !== document.body) return;
    const target = nearest(around);
    around = [];
    target?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  addEventListener('focusin', came);
  addEventListener('pointerdown', pressed, true);
  addEventListener('pointerup', released, true);
  addEventListener('pointercancel', released, true);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', came);
    removeEventListener('pointerdown', pressed, true);
    removeEventListener('pointerup', released, true);
    removeEventListener('pointercancel', released, true);
  };
}
