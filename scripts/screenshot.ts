// `npm run screenshot`: the picture in README and those of docs/page.md, taken of the production build.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import { Configurator } from '../e2e/configurator.ts';
import { serve } from './serve.ts';
import { ensureBrowser } from './setup-browser.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const PICTURES = at('../docs/pictures');

interface State {
  readonly file: string;
  readonly title: string;
  readonly prepare: (configurator: Configurator) => Promise<void>;
}

const production = (configurator: Configurator): Promise<void> =>
  configurator.enterAll({
    table_name: 'orders',
    billing_mode: 'PROVISIONED',
    read_capacity: '20',
    enable_autoscaling: true,
    kms_deletion_window: '30',
    enable_streams: true,
    tags: { Team: 'payments', Environment: 'production' },
  });

/** On a phone the preview lies behind a button. */
async function openPreview(configurator: Configurator): Promise<void> {
  const opens = configurator.button('Preview');
  if (await opens.isVisible()) await opens.click();
}

const tab =
  (name: Parameters<Configurator['show']>[0]): State['prepare'] =>
  async (configurator) => {
    await production(configurator);
    await openPreview(configurator);
    await configurator.show(name);
  };

const dialog =
  (button: string): State['prepare'] =>
  async (configurator) => {
    await production(configurator);
    await configurator.button(button).click();
  };

const states: readonly State[] = [
  { file: 'opens', title: 'As it opens', prepare: async () => undefined },
  { file: 'production', title: 'A production table', prepare: production },
  {
    file: 'errors',
    title: 'Values that Terraform refuses, and a blocked download',
    prepare: async (configurator) => {
      await configurator.enterAll({ table_name: 'my table', billing_mode: 'PROVISIONED', read_capacity: 'abc' });
      await openPreview(configurator);
      await configurator.button('Download bundle').click();
    },
  },
  {
    file: 'danger',
    title: 'Data can be lost: said at the field and at the download',
    prepare: async (configurator) => {
      await configurator.enterAll({ table_name: 'orders', billing_mode: 'PROVISIONED', enable_autoscaling: true });
      await openPreview(configurator);
    },
  },
  { file: 'tfvars', title: 'terraform.tfvars', prepare: tab('terraform.tfvars') },
  { file: 'cost', title: 'Cost estimate', prepare: tab('Cost estimate') },
  { file: 'overview', title: 'What Terraform will make', prepare: tab('Overview') },
  { file: 'files', title: 'Every file of the bundle', prepare: tab('Files') },
  { file: 'scaling', title: 'Auto scaling on this traffic', prepare: tab('Scaling') },
  { file: 'compare', title: 'Compared with the defaults', prepare: tab('Compare') },
  { file: 'import', title: 'Import', prepare: dialog('Import') },
  { file: 'environments', title: 'Environments', prepare: dialog('Environments') },
  { file: 'saves', title: 'Saved configurations', prepare: dialog('Saves') },
  { file: 'history', title: 'History', prepare: dialog('History') },
  { file: 'search', title: 'Search', prepare: dialog('Search settings') },
  { file: 'help', title: 'Help', prepare: dialog('Help') },
];

const looks: readonly (BrowserContextOptions & { readonly name: string })[] = [
  { name: 'light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
];

const TEXT_TABS = ['production', 'errors', 'danger', 'tfvars', 'cost'];

async function record(): Promise<void> {
  const served = await serve(at('../dist'));
  const browser = await chromium.launch({
    executablePath: ensureBrowser('headless'),
    args: ['--disable-background-networking', '--disable-component-update'],
    chromiumSandbox: false,
  });
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES);
  for (const { name, ...look } of looks) {
    for (const { file, prepare } of states) {
      const page = await browser.newPage({ ...look, baseURL: served.url, locale: 'en-US', reducedMotion: 'reduce' });
      const configurator = new Configurator(page);
      await configurator.open();
      await prepare(configurator);
      if (name !== 'phone' && TEXT_TABS.includes(file)) await configurator.loadViewer();
      await page.mouse.move(0, 0);
      await page.waitForLoadState('networkidle');
      const still = { animations: 'disabled', caret: 'hide' } as const;
      await page.screenshot({ ...still, path: `${PICTURES}/${file}-${name}.jpg`, type: 'jpeg', quality: 70 });
      if (name === 'light' && file === 'production')
        await page.screenshot({ ...still, path: at('../docs/screenshot.png') });
      await page.close();
    }
  }
  await browser.close();
  await served.close();
}

const page = (): string => `# What the page looks like

Written by \`npm run screenshot\`, with the pictures: the states in the light and the dark theme at 1440 px and on a phone.

${states
  .map(
    ({ file, title }) => `## ${title}

| Light | Dark | Phone |
| --- | --- | --- |
| ${looks.map(({ name }) => `![${title}, ${name}](pictures/${file}-${name}.jpg)`).join(' | ')} |
`,
  )
  .join('\n')}`;

await record();
writeFileSync(at('../docs/page.md'), page());
