// What the main states look like, against pictures in e2e/screenshots. Pictures depend on the browser and its fonts, so they
// are compared only where these are the recorded ones. To record: npm run e2e -- screenshots --update-snapshots
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const FOLDER = fileURLToPath(new URL('screenshots', import.meta.url));
const RECORDED = `${FOLDER}/recorded.txt`;

/** What the pictures depend on: the browser, the system, and how wide the page's own fonts draw a text there. */
async function fingerprint(page: Page): Promise<string> {
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    const preview = document.getElementById('preview-text');
    if (!preview) throw new Error('no preview');
    return [document.body, preview].map((element) => {
      context.font = `16px ${getComputedStyle(element).fontFamily}`;
      return context.measureText('DynamoDB "module" 0123456789 — ÄÖÜ').width;
    });
  });
  return JSON.stringify({ browser: page.context().browser()?.version(), platform: process.platform, widths });
}

/** Whether the pictures were recorded elsewhere. Recording notes where it happens. */
async function recordedElsewhere(page: Page): Promise<boolean> {
  const here = await fingerprint(page);
  if (test.info().config.updateSnapshots === 'all' || test.info().config.updateSnapshots === 'changed') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(RECORDED, `${here}\n`);
    return false;
  }
  const there = existsSync(RECORDED) ? readFileSync(RECORDED, 'utf8').trim() : 'nowhere';
  if (there === here) return false;
  console.warn(`!!!! SKIPPED: pictures recorded with ${there}, not comparable with ${here}`);
  return true;
}

const STILL = { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.002 } as const;

// With it, the lines of the last edit are not marked for a moment.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('as it opens', async ({ configurator, page }) => {
      await configurator.open();
      test.skip(await recordedElsewhere(page), 'recorded with another browser or other fonts');
      await configurator.loadViewer();
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`opens-${colorScheme}.png`, STILL);
    });

    test('with problems, and a blocked export', async ({ configurator, page }) => {
      await configurator.open();
      test.skip(await recordedElsewhere(page), 'recorded with another browser or other fonts');
      await configurator.loadViewer();
      await configurator.enterAll({ table_name: 'my table', billing_mode: 'PROVISIONED', read_capacity: 'abc' });
      await configurator.button('Download bundle').click();
      await expect(page.getByText(/^Fix [0-9]+ errors? to download/)).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(page).toHaveScreenshot(`problems-${colorScheme}.png`, STILL);
    });
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the form, and the preview over it', async ({ configurator, page }) => {
    await configurator.open();
    test.skip(await recordedElsewhere(page), 'recorded with another browser or other fonts');
    await expect(page).toHaveScreenshot('phone-form.png', STILL);
    await configurator.button('Preview').click();
    await configurator.loadViewer();
    await configurator.show('Cost estimate');
    await page.mouse.move(0, 0);
    await expect(page).toHaveScreenshot('phone-cost.png', STILL);
  });
});
