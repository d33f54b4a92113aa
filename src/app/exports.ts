// The files that leave the page. What the bundle needs beyond the page itself is loaded when the page is idle.
import type { NoticeText } from '../components/ui/notice.tsx';
import { words } from '../components/words.ts';
import { save } from './save.ts';
import type { Shown } from './shown.ts';
import type { View } from './use-page.ts';

export const loadBundle = () => import('./bundle-files.ts');
const loadCosts = () => import('./cost-room.tsx');

const saved = (file: string): NoticeText => ({ text: words.notices.downloaded(file), tone: 'done' });

export function saveTfvars({ derived }: Shown): NoticeText {
  save('terraform.tfvars', derived.texts.tfvars.text, 'text/plain');
  return saved('terraform.tfvars');
}

/** The bundle of a config that nothing blocks, with the cost files of the shown workload. */
export async function saveBundle({ derived: { fallback: config }, cost }: Shown, view: View): Promise<NoticeText> {
  try {
    const [{ bundle, bundleName, files }, { basisOf, costFiles }] = await Promise.all([loadBundle(), loadCosts()]);
    const { show, region } = view;
    const { workload, overrides } = cost ?? basisOf(view.workload, view.prices);
    const extra = costFiles(config, workload, region, { overrides });
    const name = bundleName(config);
    save(name, new Uint8Array(bundle(files(config, { show, region, extra }))), 'application/zip');
    return saved(name);
  } catch {
    return { text: words.notices.bundleFailed, tone: 'refused' };
  }
}
