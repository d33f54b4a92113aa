// axe finds nothing in any state, and what axe cannot see holds too: contrast modes, motion.
import { expectAccessible } from './axe.ts';
import type { Configurator } from './configurator.ts';
import { expect, test } from './fixtures.ts';

const TABS = ['terraform.tfvars', 'Cost estimate'] as const;

/** One of each: a refused field, advice, a changed value, tags good and bad. */
async function makeBusy(configurator: Configurator): Promise<void> {
  await configurator.enterAll({
    table_name: 'my table',
    billing_mode: 'PROVISIONED',
    read_capacity: 'abc',
    enable_encryption: false,
    enable_autoscaling: true,
    enable_ttl: true,
    tags: { Team: 'payments', 'aws:no': 'x' },
  });
  await expect(configurator.status).toContainText('problems');
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, viewport] of [
    ['laptop', { width: 1280, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`${colorScheme}, ${screen}`, () => {
      test.use({ colorScheme, viewport });

      test('as it opens, with the starting points and the paste field open', async ({ configurator, page }) => {
        await configurator.open();
        await expectAccessible(page);
        await page.getByText('Paste tags').click();
        await page.getByRole('textbox', { name: 'Tags as text' }).fill('no tag');
        await configurator.button('Start from').click();
        await expect(page.getByRole('button', { name: /^On-demand/ })).toBeVisible();
        await expectAccessible(page);
      });

      test('each tab, with the code viewer loaded', async ({ configurator, page }) => {
        await configurator.open();
        await configurator.addTag('Team', 'payments');
        if (screen === 'phone') await configurator.button('Preview').click();
        await configurator.loadViewer();
        await expectAccessible(page);
        for (const tab of TABS) {
          await configurator.show(tab);
          await expectAccessible(page, configurator.preview);
        }
      });

      test('with every kind of finding, and a blocked export', async ({ configurator, page }) => {
        await configurator.open();
        await makeBusy(configurator);
        if (screen === 'phone') await configurator.button('Preview').click();
        await configurator.button('Download bundle').click();
        await expect(page.getByText(/^Fix [0-9]+ errors? to download/)).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('controls and the focus stay visible', async ({ configurator, page }) => {
    await configurator.open();
    await makeBusy(configurator);
    await expectAccessible(page);
    await configurator.button('Add tag').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const outline = await configurator.button('Add tag').evaluate((button) => getComputedStyle(button).outlineStyle);
    expect(outline).not.toBe('none');
  });
});

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves', async ({ configurator, page }) => {
    await configurator.open();
    await configurator.loadViewer();
    await configurator.enter('enable_ttl', true);
    await configurator.enter('table_name', 'orders');
    await expect(configurator.previewText).toContainText('orders');
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 10)
        // Monaco's caret blinks, as the system's does; it moves nothing.
        .map(
          (animation) =>
            `${animation.id} ${Reflect.get(animation, 'animationName') ?? Reflect.get(animation, 'transitionProperty')}`,
        ),
    );
    expect(moving).toEqual([]);
  });
});

test('the theme can be chosen, and is kept for the next visit', async ({ configurator, page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await configurator.open();
  const light = await background();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await configurator.open();
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
  expect(await background()).toBe(dark);
});
