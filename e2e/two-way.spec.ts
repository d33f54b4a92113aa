// The text and the form are one: what is typed in either stands in both, and typing is never disturbed.
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

/** Puts the caret into the editor, at the end of the line that holds a text. */
async function caretAtEndOf(configurator: Configurator, page: Page, text: string): Promise<void> {
  await configurator.viewer().getByText(text).first().click();
  await page.keyboard.press('End');
}

async function editing(configurator: Configurator): Promise<void> {
  await configurator.open();
  await configurator.enter('hash_key', 'orderId');
  await configurator.loadViewer();
  await expect(configurator.viewer().getByRole('textbox')).toHaveAccessibleName(/Edits change the form.*Tab leaves/);
}

test('what is typed flows into the form, key by key, and the text stays as typed', async ({ configurator, page }) => {
  await editing(configurator);
  await caretAtEndOf(configurator, page, 'orderId');
  await page.keyboard.type(' # theirs');
  await page.keyboard.press('Enter');
  await page.keyboard.type('read_capacity =');
  await expect(configurator.field('hash_key')).toHaveValue('orderId');
  await expect(configurator.field('read_capacity')).toHaveValue('5');
  await expect(configurator.status).toContainText('1 problem');
  await page.keyboard.type(' 12');
  await expect(configurator.field('read_capacity')).toHaveValue('12');
  await page.keyboard.type('5');
  await expect(configurator.field('read_capacity')).toHaveValue('125');
  const want =
    'module "dynamodb" {\n  source = "./modules/dynamodb"\n\n  hash_key = "orderId" # theirs\n  read_capacity = 125\n}\n';
  expect(await configurator.text()).toBe(want);
  expect(await configurator.copied()).toBe(want);
  await expect(configurator.viewer()).toContainText('# theirs');
  await expect(configurator.preview.getByText('Your own text')).toBeVisible();
  await expectAccessible(page, configurator.preview);
});

test('the form edits the text where it stands: caret, layout and comments stay', async ({ configurator, page }) => {
  await editing(configurator);
  await configurator.show('terraform.tfvars');
  await caretAtEndOf(configurator, page, 'orderId');
  await page.keyboard.type(' // ours');
  await configurator.enter('hash_key', 'id');
  await configurator.enter('enable_streams', true);
  await expect(configurator.previewText).toContainText('"id" // ours');
  await expect(configurator.viewer()).toContainText('"id" // ours');
  const { bytes } = await configurator.download('Download terraform.tfvars');
  expect(bytes.toString()).toBe(await configurator.text());
  // Where it was left, after what the form has added.
  await configurator.viewer().getByRole('textbox').focus();
  await page.keyboard.type('!');
  await expect(configurator.previewText).toContainText('"id" // ours!');
});

test('Monaco’s own undo takes back what was typed, and the form follows', async ({ configurator, page }) => {
  await editing(configurator);
  await caretAtEndOf(configurator, page, 'orderId');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('Number');
  await expect(configurator.field('hash_key')).toHaveValue('orderIdNumber');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(configurator.field('hash_key')).toHaveValue('orderId');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(configurator.field('hash_key')).toHaveValue('orderIdNumber');
  // The page's own undo knows the typing as one step.
  await configurator.button('Undo').click();
  await expect(configurator.field('hash_key')).not.toHaveValue('orderIdNumber');
});

test('an error marks its range, blocks the export, and the form stays', async ({ configurator, page }) => {
  await editing(configurator);
  await configurator.enter('enable_ttl', true);
  await caretAtEndOf(configurator, page, 'orderId');
  await page.keyboard.press('Backspace');
  await expect(configurator.field('hash_key')).toHaveValue('orderId');
  await expect(configurator.field('enable_ttl')).toBeChecked();
  await expect(configurator.field('hash_key')).toHaveAccessibleDescription(/Line 4, column \d+/);
  // Monaco's key for the next mark.
  await page.keyboard.press('F8');
  await expect(configurator.viewer()).toContainText(/Line 4, column \d+/);
  await page.keyboard.press('Escape');
  await configurator.button('Download terraform.tfvars').click();
  expect(configurator.downloads).toEqual([]);
  // What the form says of the broken argument mends the text.
  await configurator.enter('hash_key', 'mended');
  await expect(configurator.previewText).toContainText('hash_key');
  await expect(configurator.previewText).toContainText('"mended"');
});

test('a text of one’s own can be written anew, and brought back', async ({ configurator, page }) => {
  await editing(configurator);
  await caretAtEndOf(configurator, page, 'orderId');
  await page.keyboard.type(' # mine');
  await expect(configurator.preview.getByText('Your own text')).toBeVisible();
  await page.getByRole('radio', { name: 'Only what differs from the defaults' }).check();
  await expect(configurator.previewText).not.toContainText('# mine');
  await configurator.button('Undo').click();
  await expect(configurator.previewText).toContainText('# mine');
});

test('completion, hover and quick fixes come from the catalogue', async ({ configurator, page }) => {
  await editing(configurator);
  await caretAtEndOf(configurator, page, 'orderId');
  await page.keyboard.press('Enter');
  await page.keyboard.type('enable_tt');
  await page.getByRole('option', { name: /^enable_ttl/ }).click();
  // Its values are offered at once.
  await page.getByRole('option', { name: /^true/ }).click();
  await expect(configurator.field('enable_ttl')).toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.type('range_kye = "at"');
  await expect(configurator.status).toBeVisible();
  await page.keyboard.press('ControlOrMeta+.');
  await page.keyboard.press('Enter');
  await expect(configurator.field('range_key')).toHaveValue('at');
  await configurator.viewer().getByText('hash_key').first().hover();
  await expect(page.getByRole('tooltip')).toContainText('replaces the table and its data');
});
