// What one can come back to: drafts, links, saves, history, environments.
import type { Page } from '@playwright/test';
import { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

/** Waits until the draft holds a text. */
const drafted = (page: Page, text: string) =>
  expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(text);

const shared = async (page: Page, configurator: Configurator): Promise<string> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await configurator.button('Share link').click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
};

test('a reload keeps every kind of entry', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.enter('billing_mode', 'PROVISIONED');
  await configurator.enter('enable_streams', true);
  const tags = configurator.field('tags');
  await tags.getByRole('button', { name: 'Add tag' }).click();
  await configurator.tagKeys().last().fill('Team');
  await configurator.tagValues().last().fill('orders');
  await page.reload();
  await configurator.ready();
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
  await expect(configurator.field('enable_streams')).toBeChecked();
  await expect(configurator.tagValues().last()).toHaveValue('orders');
  await expect(configurator.previewText).toContainText('"orders"');
});

test('what was typed before the page could write drafts survives a reload', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('billing_mode', 'PROVISIONED');
  await drafted(page, 'PROVISIONED');
  const effects = /\/effects-[^-/]*\.js$/;
  await page.route(effects, () => {});
  await page.reload();
  await configurator.ready();
  await configurator.enter('table_name', 'quick');
  await page.unroute(effects);
  await page.reload();
  await configurator.ready();
  await expect(configurator.field('table_name')).toHaveValue('quick');
  await expect(configurator.choice('billing_mode', 'PROVISIONED')).toBeChecked();
});

test('a tab that ends without a word is gone on with in the next one', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'crashed');
  await drafted(page, 'crashed');
  const next = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  const after = new Configurator(next);
  await after.open();
  await expect(after.field('table_name')).toHaveValue('crashed');
});

test('what was typed survives a crash of the tab', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'crashed');
  await drafted(page, 'crashed');
  const next = new Configurator(await page.context().newPage());
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Its answer never comes: the process that would give it is gone.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  await next.open();
  await expect(next.field('table_name')).toHaveValue('crashed');
});

test('going away and back keeps what was typed', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'here');
  await drafted(page, 'here');
  // Written at the moment of leaving.
  await configurator.enter('table_name', 'away');
  await page.goto('about:blank');
  await page.goBack();
  await configurator.ready();
  await expect(configurator.field('table_name')).toHaveValue('away');
  await page.goForward();
  await page.goBack();
  await expect(configurator.field('table_name')).toHaveValue('away');
});

test('two tabs are told of each other and keep their own drafts', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'first');
  await drafted(page, 'first');
  const second = new Configurator(await page.context().newPage());
  await second.open();
  await expect(second.page.getByText('open in another tab too')).toBeVisible();
  await second.enter('table_name', 'second');
  await drafted(page, 'second');
  await expect(page.getByText('open in another tab too')).toBeVisible();
  await page.reload();
  await second.page.reload();
  await expect(configurator.field('table_name')).toHaveValue('first');
  await expect(second.field('table_name')).toHaveValue('second');
});

for (const [name, error, sentence] of [
  ['full', 'QuotaExceededError', 'storage is full'],
  ['forbidden', 'SecurityError', 'does not allow storage'],
] as const) {
  test(`a ${name} storage is told, and the page works on`, async ({ configurator, page }) => {
    await page.addInitScript((thrown) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', thrown);
      };
    }, error);
    await configurator.open();
    await configurator.enter('table_name', 'orders');
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(configurator.previewText).toContainText('"orders"');
  });
}

test('a draft that cannot be read is set aside and told', async ({ configurator, page }) => {
  await page.addInitScript(() => localStorage.setItem('dynamodb-configurator/draft/old', '{"damaged'));
  await configurator.open();
  await expect(page.getByText('could not be read. It was set aside')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('dynamodb-configurator/unreadable/draft-old')))
    .toBe('{"damaged');
});

test('a link opens the same configuration elsewhere, and undo leads back', async ({ configurator, page, browser }) => {
  await configurator.open();
  await configurator.enter('table_name', 'linked');
  const link = await shared(page, configurator);
  expect(link.length).toBeLessThan(2000);
  const context = await browser.newContext();
  const other = new Configurator(await context.newPage());
  await other.page.goto(link.replace(/#.*/, ''));
  await other.ready();
  await other.enter('table_name', 'mine');
  await other.page.goto(link);
  await expect(other.field('table_name')).toHaveValue('linked');
  expect(new URL(other.page.url()).hash).toBe('');
  await other.button('Undo').click();
  await expect(other.field('table_name')).toHaveValue('mine');
  await context.close();
});

for (const [name, fragment, sentence] of [
  ['hostile', '1.abc.%00<script>alert(1)</script>', 'not one of this page'],
  ['cut', '1.0.q1YqU7JSSlTSUcpUslIqSy0qzszPU6oFAA', 'a part of it was lost'],
  ['future', '9.abc.AAAA', 'newer version'],
] as const) {
  test(`a ${name} link gives a sentence and leaves what stood`, async ({ configurator, page }) => {
    await configurator.open();
    await configurator.enter('table_name', 'stood');
    await drafted(page, 'stood');
    await page.goto(`./#${fragment}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(configurator.field('table_name')).toHaveValue('stood');
  });
}

test('links within the page are no links to a configuration', async ({ configurator, page }) => {
  await configurator.open();
  await page.goto('./#section-table');
  await page.reload();
  await configurator.ready();
  await configurator.enter('table_name', 'anchored');
  await drafted(page, 'anchored');
  await expect(page.getByText('not one of this page')).toBeHidden();
});

test('the history leads back and forward in words', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.enter('enable_streams', true);
  await configurator.button('History').click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await dialog.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(configurator.field('table_name')).toHaveValue('lead-capture-leads');
  await dialog.getByRole('button', { name: 'Edit enable_streams' }).click();
  await dialog.press('Escape');
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await expect(configurator.field('enable_streams')).toBeChecked();

  // The same from the keyboard, outside of a text; within one the keys are the browser's.
  await configurator.field('enable_streams').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(configurator.field('enable_streams')).not.toBeChecked();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(configurator.field('enable_streams')).toBeChecked();
  // Everything goes back at once, and comes back as one step.
  await configurator.enter('kms_deletion_window', '30');
  await configurator.button('History').click();
  await dialog.getByRole('button', { name: 'Reset everything' }).click();
  await dialog.press('Escape');
  await expect(configurator.field('table_name')).toHaveValue('lead-capture-leads');
  await configurator.button('Undo').click();
  await expect(configurator.field('kms_deletion_window')).toHaveValue('30');
  await configurator.field('table_name').focus();
  await page.keyboard.type('!');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(configurator.field('table_name')).toHaveValue('orders');
  await expect(configurator.field('enable_streams')).toBeChecked();
});

test('a notice leaves by itself, covers no button, and Undo stays', async ({ configurator, page }) => {
  await page.clock.install();
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.button('Start from').click();
  await page.getByRole('button', { name: /^On-demand/ }).click();
  const notice = page.getByText('Loaded example');
  await expect(notice).toBeVisible();
  // It stands beneath the section links, beside the form.
  const [said, form] = await Promise.all([notice.boundingBox(), page.getByRole('main').boundingBox()]);
  expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual(form?.x ?? 0);
  // Playwright presses nothing that something else lies over.
  for (const name of ['Undo', 'Redo', 'Reset', 'Share link', 'Import', 'Copy', 'Download bundle']) {
    const button = configurator.button(name);
    if (await button.isEnabled()) await button.click({ trial: true });
  }
  await page.clock.fastForward(8000);
  await expect(notice).toBeHidden();
  await configurator.button('Undo').click();
  await expect(configurator.field('table_name')).toHaveValue('orders');
});
