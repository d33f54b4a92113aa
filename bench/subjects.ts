// The pages as the benchmarks type into them: ours and the baselines, with few tags and with as many as AWS takes.
import { expect, type Locator, type Page } from '@playwright/test';
import { Configurator } from '../e2e/configurator.ts';
import type { Pages } from './pages.ts';
import type { Subject } from './typing.ts';

/** With the Name tag that the module adds, the 50 that AWS takes. */
const MANY_TAGS = 49;

/** As a person does: with the pointer, which then stays where it is. */
async function begin(field: Locator): Promise<void> {
  await field.click();
  await field.fill('t');
}

async function prepareOurs(page: Page, tags: number): Promise<void> {
  const configurator = new Configurator(page);
  await configurator.ready();
  if (tags > 0) {
    await page.getByText('Paste tags').click();
    const lines = Array.from({ length: tags }, (_, index) => `key-${index} = value ${index}`);
    await page.getByRole('textbox', { name: 'Tags as text' }).fill(lines.join('\n'));
    await configurator.button(`Add ${tags} tags`).click();
  }
  await configurator.loadViewer();
  await begin(configurator.field('table_name'));
}

async function prepareNaive(page: Page): Promise<void> {
  await expect(page.getByRole('document')).toHaveAttribute('data-ready', 'true');
  await begin(page.getByRole('textbox', { name: 'table_name' }));
}

/** What is typed into, by name. */
export function subjects({
  ours,
  naive,
  bare,
}: Pages): Readonly<Record<'ours' | 'oursMany' | 'naive' | 'naiveMany' | 'bare', Subject>> {
  return {
    ours: { url: ours.url, prepare: (page) => prepareOurs(page, 0) },
    oursMany: { url: ours.url, prepare: (page) => prepareOurs(page, MANY_TAGS) },
    naive: { url: naive.url, prepare: prepareNaive },
    naiveMany: { url: `${naive.url}?tags=${MANY_TAGS}`, prepare: prepareNaive },
    bare: { url: bare.url, prepare: (page) => begin(page.getByRole('textbox')) },
  };
}
