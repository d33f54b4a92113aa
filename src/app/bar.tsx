// The bar at the foot of a narrow screen, on the store.
import { flushSync } from 'react-dom';
import { PhoneBar } from '../components/phone-bar.tsx';
import { useSlice, useStore } from '../components/ui/store-context.ts';

interface Props {
  readonly onProblems: () => void;
  readonly inert: boolean;
}

export function Bar({ onProblems, inert }: Props) {
  const { dispatch } = useStore();
  const amount = useSlice(({ money }) => money.total);
  const problems = useSlice(({ model }) => model.problems.length);
  const open = (): void => {
    flushSync(() => dispatch({ type: 'session', session: { sheet: true } }));
    document.getElementById('close-preview')?.focus();
  };
  return <PhoneBar amount={amount} problems={problems} onProblems={onProblems} onPreview={open} inert={inert} />;
}
