// Named saves, and configurations as files.
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

async function saves(configurator: Configurator): Promise<Locator> {
  await configurator.button('Saves').click();
  return configurator.page.getByRole('dialog', { name: 'Saves' });
}

async function saveAs(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Name of the save' }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText(`Saved as ${name}.`)).toBeVisible();
}

const named = (dialog: Locator): Promise<string[]> =>
  dialog.getByRole('list', { name: 'Saved configurations' }).getByRole('strong').allTextContents();

test('a save is written, opened, renamed, duplicated, deleted and brought back', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  const dialog = await saves(configurator);
  await expect(dialog.getByRole('textbox', { name: 'Name of the save' })).toHaveValue('orders');
  await saveAs(dialog, 'Orders, production');
  await dialog.press('Escape');
  await configurator.enter('table_name', 'something-else');
  await configurator.button('Saves').click();
  await dialog.getByRole('button', { name: 'Open Orders, production' }).click();
  await expect(dialog).toBeHidden();
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await configurator.button('Undo').click();
  await expect(configurator.field('table_name')).toHaveValue('something-else');

  await configurator.button('Saves').click();
  await dialog.getByRole('button', { name: 'Rename Orders, production' }).click();
  await dialog.getByRole('textbox', { name: 'New name of Orders, production' }).fill('prod');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await dialog.getByRole('button', { name: 'Duplicate prod' }).click();
  expect(await named(dialog)).toEqual(['prod copy', 'prod']);
  await dialog.getByRole('button', { name: 'Delete prod copy' }).click();
  expect(await named(dialog)).toEqual(['prod']);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Restored prod copy.')).toBeVisible();
  expect(await named(dialog)).toEqual(['prod copy', 'prod']);
  await dialog.getByRole('button', { name: 'Delete prod', exact: true }).click();
  await page.reload();
  await configurator.ready();
  await configurator.button('Saves').click();
  await dialog.getByText('Deleted or replaced').click();
  await dialog.getByRole('button', { name: 'Restore prod' }).click();
  expect(await named(dialog)).toEqual(['prod', 'prod copy']);
  await expectAccessible(page, dialog);
});

test('a name that is taken is replaced, and the old one can be restored', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('table_name', 'first');
  const dialog = await saves(configurator);
  await saveAs(dialog, 'mine');
  await dialog.press('Escape');
  await configurator.enter('table_name', 'second');
  await configurator.button('Saves').click();
  await dialog.getByRole('textbox', { name: 'Name of the save' }).fill('mine');
  await dialog.getByRole('button', { name: 'Replace mine' }).first().click();
  await expect(dialog.getByText('table second', { exact: false })).toBeVisible();
  await dialog.getByText('Deleted or replaced').click();
  await dialog.getByRole('button', { name: 'Restore mine' }).click();
  await expect(dialog.getByText('table first', { exact: false })).toBeVisible();
});

test('a full storage refuses the save with a sentence', async ({ configurator, page }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function set(key: string, text: string) {
      if (key.includes('/save/')) throw new DOMException('no', 'QuotaExceededError');
      setItem.call(this, key, text);
    };
  });
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  const dialog = await saves(configurator);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('storage is full');
  await expect(dialog.getByText('Nothing is saved yet.')).toBeVisible();
});

test('a configuration file opens exactly, from Saves and from Import', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'filed');
  await configurator.enter('tags', { Team: 'orders' });
  const text = await configurator.text();
  const dialog = await saves(configurator);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download as a file' }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  await dialog.press('Escape');
  const file = { name: 'configuration.json', mimeType: 'application/json', buffer };
  for (const open of ['Saves', 'Import']) {
    await configurator.button('Reset').click();
    await expect(configurator.field('table_name')).toHaveValue('lead-capture-leads');
    await configurator.button(open).click();
    await page.getByLabel(open === 'Saves' ? 'Open a configuration file' : 'Open a file').setInputFiles(file);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(configurator.field('table_name')).toHaveValue('filed');
    expect(await configurator.text()).toBe(text);
  }
  await configurator.button('Saves').click();
  for (const [content, sentence] of [
    ['table_name = "x"', 'is no configuration of this page'],
    ['{"v":1,"m":[["tab', 'incomplete or damaged'],
    ['{"v":9}', 'newer version'],
  ] as const) {
    const wrong = { ...file, buffer: Buffer.from(content) };
    await dialog.getByLabel('Open a configuration file').setInputFiles(wrong);
    await expect(dialog.getByRole('alert')).toContainText(sentence);
  }
});

test('an entry that could not be read can be taken as a file', async ({ configurator, page }) => {
  await page.addInitScript(() => localStorage.setItem('dynamodb-configurator/save/old', '{"damaged'));
  await configurator.open();
  await expect(page.getByText('could not be read. It was set aside')).toBeVisible();
  const dialog = await saves(configurator);
  await dialog.getByText('Could not be read').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download save-old' }).click(),
  ]);
  expect(readFileSync(await download.path()).toString()).toBe('{"damaged');
});
