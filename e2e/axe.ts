// What axe finds on the page as it stands.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Off unless asked for: what is read on a control must be in its name. */
const RULES = { 'label-content-name-mismatch': { enabled: true } };

/**
 * axe finds nothing, and has looked.
 *
 * @param part what the test is about, where the rest of the page stands as accessibility.spec.ts judges it: half the time
 */
export async function expectAccessible(page: Page, part?: Locator): Promise<void> {
  // Without the legacy mode axe opens a second page to gather what frames of other origins say; this page has no frames.
  const axe = new AxeBuilder({ page }).options({ rules: RULES }).withTags(TAGS).setLegacyMode(true);
  // At the top: where the page happens to stand, a target may be half under the bar that sticks.
  if (!part) await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await part?.evaluate((element) => element.setAttribute('data-part', ''));
  const { violations, passes } = await (part ? axe.include('[data-part]') : axe).analyze();
  await part?.evaluate((element) => element.removeAttribute('data-part'));
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
}
