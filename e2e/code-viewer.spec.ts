// Monaco shows the very text, marks what is refused, traps nobody, and is not needed.
import { expect, NOT_LOADED, test } from './fixtures.ts';

test.describe('where data need not be saved', () => {
  test.use({ bringsAhead: true });

  test('it arrives by itself', async ({ configurator }) => {
    await configurator.open();
    await expect(configurator.viewer()).toBeVisible({ timeout: 15_000 });
  });
});

test('it waits until the preview is asked for, and holds the text, byte for byte', async ({ configurator, page }) => {
  await configurator.open();
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what Terraform would take for a template.
  await configurator.addTag('Größe', '東京 "${x}" \\');
  await page.waitForLoadState('networkidle');
  await expect(configurator.viewer()).toBeHidden();
  await configurator.preview.hover();
  await expect(configurator.viewer()).toBeVisible({ timeout: 15_000 });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  // Each model is changed while it is in sight, while another one is, and before there is any.
  const tabs = ['Module block', 'terraform.tfvars', 'Cost estimate', 'Module block', 'terraform.tfvars'] as const;
  for (const [index, tab] of tabs.entries()) {
    await configurator.enter('table_name', `orders-${index}`);
    await configurator.show(tab);
    const shown = await configurator.text();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await configurator.viewer().getByRole('textbox').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  }
});

test('it follows every keystroke', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.loadViewer();
  await configurator.field('table_name').fill('');
  await configurator.field('table_name').pressSequentially('orders-of-2026');
  await expect(configurator.viewer()).toContainText('orders-of-2026');
  await page.getByRole('radio', { name: 'All arguments' }).check();
  await expect(configurator.viewer()).toContainText('hash_key');
});

test('each key is drawn at once, and what changed while it was away is there when it is back', async ({
  configurator,
}) => {
  await configurator.open();
  await configurator.loadViewer();
  const field = configurator.field('table_name');
  await field.fill('o');
  await expect(configurator.viewer()).toContainText('"o"');
  const behind = configurator.viewer().evaluate(
    (viewer) =>
      new Promise<string[]>((done) => {
        const missed: string[] = [];
        document.addEventListener('input', ({ target }) => {
          const { value } = target as HTMLInputElement;
          // Two frames on: a machine that is busy may draw the first one before the key is handled.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              if (!viewer.textContent?.includes(`"${value}"`)) missed.push(value);
              if (value === 'orders-2026') done(missed);
            }),
          );
        });
      }),
  );
  for (const key of 'rders-2026') {
    await field.press(key);
    // A frame for each: what a key shows is asked of its own frames.
    await field.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  expect(await behind).toEqual([]);
  await configurator.show('Overview');
  await configurator.enter('table_name', 'renamed');
  await configurator.show('Module block');
  await expect(configurator.viewer()).toContainText('"renamed"');
});

test('it marks the refused line with the sentence', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.loadViewer();
  await configurator.enter('kms_deletion_window', '31');
  await expect(configurator.previewText).toContainText('31');
  const line = configurator.viewer().getByText('kms_deletion_window');
  await line.hover();
  await expect(page.getByRole('tooltip')).toContainText('KMS deletion window must be between 7 and 30 days.');
});

test('Tab goes in and out of it', async ({ configurator, page }) => {
  await configurator.open();
  await configurator.loadViewer();
  const text = configurator.viewer().getByRole('textbox');
  await text.focus();
  await expect(text).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  const reached = await page.evaluate(() => document.activeElement?.textContent?.trim());
  expect(reached).toBe('Copy');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(text).not.toBeFocused();
});

test('it says whether it can be edited and how to leave it', async ({ configurator }) => {
  await configurator.open();
  await configurator.loadViewer();
  await expect(configurator.viewer().getByRole('textbox')).toHaveAccessibleName(/Edits change the form.*Tab leaves/i);
  await configurator.show('Cost estimate');
  await expect(configurator.viewer().getByRole('textbox')).toHaveAccessibleName(/Read-only.*Tab leaves/i);
});

test.describe('when it cannot be loaded', () => {
  test.use({ expectedErrors: NOT_LOADED });

  test('the plain preview goes on, and the page says so', async ({ configurator, page }) => {
    // The chunk of src/app/monaco/viewer.tsx, and its style.
    await page.route(/\/viewer-[^/]*$/, (route) => route.abort());
    await configurator.open();
    await configurator.preview.hover();
    await expect(page.getByText('The editor could not be loaded; this plain preview shows the same text.')).toBeVisible(
      {
        timeout: 15_000,
      },
    );
    await configurator.enter('table_name', 'orders');
    await expect(configurator.previewText).toContainText('"orders"');
    expect(await configurator.copied()).toBe(await configurator.text());
    expect((await configurator.download('Download terraform.tfvars')).bytes.toString()).toBe('table_name = "orders"\n');
  });
});
