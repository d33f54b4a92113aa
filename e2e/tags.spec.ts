// Any number of tags, typed or pasted, each judged as it is typed.
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function paste(page: import('@playwright/test').Page, text: string, button: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Tags as text' });
  if (!(await field.isVisible())) await page.getByText('Paste tags').click();
  await field.fill(text);
  await page.getByRole('button', { name: button, exact: true }).click();
}

test('as many tags as AWS takes, and one more', async ({ configurator }) => {
  const lines = Array.from({ length: 47 }, (_, index) => `key-${index + 1} = value ${index + 1}`);
  await configurator.open();
  await paste(configurator.page, lines.join('\n'), 'Add 47 tags');
  await configurator.addTag('key-48', 'value 48');
  await configurator.addTag('key-49', 'value 49');
  await expect(configurator.status).toContainText('No problems');
  const text = await configurator.text();
  expect(text.match(/^ {4}key-\d+ += "value \d+"$/gm)).toHaveLength(49);
  await configurator.addTag('key-50', 'one too many, with the Name tag that the module adds');
  await expect(configurator.field('tags')).toHaveAccessibleDescription(/Terraform .*50/);
  await configurator.button('Download bundle').click();
  await expect(configurator.page.getByText(/^Fix [0-9]+ errors? to download/)).toBeVisible();
  expect(configurator.downloads).toEqual([]);
});

const PASTED = 'Environment = "production"\nProject = lead-capture\nteam=payments\n';

for (const [name, text] of [
  ['lines', PASTED],
  ['lines from Windows', PASTED.replaceAll('\n', '\r\n')],
  ['JSON', '{"Environment": "production", "Project": "lead-capture", "team": "payments"}'],
] as const) {
  test(`many tags pasted as ${name}`, async ({ configurator }) => {
    await configurator.open();
    await paste(configurator.page, text, 'Add 3 tags');
    await expect(configurator.tagKeys()).toHaveCount(3);
    await expect(configurator.previewText).toContainText('Environment = "production"');
    await expect(configurator.previewText).toContainText('Project     = "lead-capture"');
    await expect(configurator.previewText).toContainText('team        = "payments"');
  });
}

test('pasting a key that is there gives it the new value', async ({ configurator }) => {
  await configurator.open();
  await configurator.addTag('Environment', 'staging');
  await paste(configurator.page, 'Environment=production', 'Add 1 tag');
  await expect(configurator.tagKeys()).toHaveCount(1);
  await expect(configurator.tagValues()).toHaveValue('production');
});

for (const [name, first, second] of [
  ['the same key twice', 'Team', 'Team'],
  ['keys that differ only in how an accent is encoded', 'caf\u00e9', 'cafe\u0301'],
] as const) {
  test(`${name} is caught as one types`, async ({ configurator }) => {
    await configurator.open();
    await configurator.addTag(first, 'a');
    await configurator.addTag(second, 'b');
    const key = configurator.tagKeys().last();
    await expect(key).toHaveAttribute('aria-invalid', 'true');
    await expect(key).toHaveAccessibleDescription(/Duplicate tag key/);
    await configurator.button('Download bundle').click();
    await expect(configurator.page.getByText(/^Fix [0-9]+ errors? to download/)).toBeVisible();
    await expect(configurator.tagKeys().first()).toBeFocused();
    expect(configurator.downloads).toEqual([]);
    await configurator.button(`Remove tag ${second}`).last().click();
    await expect(configurator.status).toContainText('No problems');
  });
}

test('a key that AWS reserves is refused at its row', async ({ configurator }) => {
  await configurator.open();
  await configurator.addTag('aws:team', 'a');
  await expect(configurator.tagKeys()).toHaveAttribute('aria-invalid', 'true');
  await expect(configurator.tagKeys()).toHaveAccessibleDescription(/aws:/);
});

test('removing a tag in the middle leaves the others as they were', async ({ configurator }) => {
  await configurator.open();
  for (const key of ['a', 'b', 'c']) await configurator.addTag(key, `value of ${key}`);
  await configurator.button('Remove tag b').click();
  await expect(configurator.tagKeys()).toHaveCount(2);
  await expect(configurator.tagKeys().nth(1)).toHaveValue('c');
  await expect(configurator.tagValues().nth(1)).toHaveValue('value of c');
});

test('lines that are no tags stay in the box, and the page says what it did', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.addTag('Stage', 'test');
  await paste(page, 'Team = core\nnonsense\nStage = prod\nTeam = data', 'Add 2 tags');
  await expect(page.getByText('Added 1 tag, overwrote 1, left 1 line under Paste tags.')).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Tags as text' });
  await expect(box).toHaveValue('nonsense');
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleDescription(/Line 1 is not key = value/);
  await box.fill('Team = a\nTeam = b');
  await expect(box).toHaveAccessibleDescription(/The key Team is there more than once: its last value counts/);
});

async function pasteInto(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('several tags pasted into a row are rows; the focus and what is no tag stay', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.button('Add tag').click();
  const [key] = [configurator.tagKeys().first()];
  await key.focus();
  await pasteInto(key, 'Team = core\nnonsense\nStage = prod');
  await expect(configurator.tagKeys()).toHaveCount(2);
  await expect(configurator.tagKeys().first()).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Tags as text' })).toHaveValue('nonsense');
});

test('a text of several lines that holds no tags is pasted as the browser would', async ({ configurator }) => {
  await configurator.open();
  await configurator.button('Add tag').click();
  await configurator.tagValues().first().fill('a');
  await pasteInto(configurator.tagValues().first(), 'b\nc');
  await expect(configurator.tagValues().first()).toHaveValue('abc');
});

test('a megabyte is refused with a sentence, and of 500 tags as many are drawn as AWS takes', async ({
  configurator,
  page,
}) => {
  await configurator.open();
  await page.getByText('Paste tags').click();
  const box = page.getByRole('textbox', { name: 'Tags as text' });
  await pasteInto(box, 'x'.repeat(1_000_000));
  await expect(box).toHaveAccessibleDescription(/too large. Paste at most 100,000 characters/);
  await expect(box).toHaveValue('');
  await box.fill(Array.from({ length: 500 }, (_, index) => `key-${index} = value ${index}`).join('\n'));
  await configurator.button('Add 500 tags').click();
  await expect(configurator.tagKeys()).toHaveCount(60);
  await expect(configurator.button('Show more (440 hidden)')).toBeVisible();
  await expect(configurator.previewText).toContainText('key-499 = "value 499"');
  await configurator.button('Add tag').click();
  await expect(configurator.tagKeys()).toHaveCount(501);
  await expect(configurator.tagKeys().last()).toBeFocused();
});
