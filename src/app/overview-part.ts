// The tab of what Terraform will make. Loaded when it is opened.
import type { Snapshot } from '../components/ui/store-context.ts';
import { overviewModel } from '../model/overview.ts';

export { Overview as Panel } from '../components/overview/overview.tsx';

export const text = ({ model, state }: Snapshot): string => overviewModel(model, state).text;
