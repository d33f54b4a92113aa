// `npm run screenshot`: the picture in README, taken of the production build with a table in the making.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { Configurator } from '../e2e/configurator.ts';
import { serve } from './serve.ts';
import { ensureBrowser } from './setup-browser.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const served = await serve(at('../dist'));
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--disable-background-networking', '--disable-component-update'],
  chromiumSandbox: false,
});
const page = await browser.newPage({
  baseURL: served.url,
  viewport: { width: 1280, height: 800 },
  colorScheme: 'light',
  locale: 'en-US',
});
const configurator = new Configurator(page);
await configurator.open();
await configurator.enterAll({
  table_name: 'orders',
  billing_mode: 'PROVISIONED',
  read_capacity: '20',
  enable_autoscaling: true,
  kms_deletion_window: '30',
  enable_streams: true,
  tags: { Team: 'payments', Environment: 'production' },
});
await configurator.loadViewer();
await configurator.field('table_name').scrollIntoViewIfNeeded();
await configurator.field('read_capacity').focus();
await page.screenshot({ path: at('../docs/screenshot.png'), animations: 'disabled', caret: 'hide' });
await browser.close();
await served.close();
