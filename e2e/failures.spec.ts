// What can break on the way or in the page itself: it says so, goes on, and nothing typed is lost.
import { expect, NOT_LOADED, test } from './fixtures.ts';

test.describe('where the prices do not arrive', () => {
  test.use({ expectedErrors: NOT_LOADED });

  test('everything else works, and they can be loaded again', async ({ configurator, page }) => {
    const prices = /\/cost-part-[^/]*$/;
    await page.route(prices, (route) => route.abort());
    await configurator.open();
    await expect(
      page.getByText('The prices could not be loaded; the amounts are those of the defaults.'),
    ).toBeVisible();
    await configurator.enter('table_name', 'orders');
    await expect(configurator.previewText).toContainText('"orders"');
    expect((await configurator.download('Download terraform.tfvars')).bytes.toString()).toBe('table_name = "orders"\n');

    await page.unroute(prices);
    await configurator.button('Load again').click();
    await expect(page.getByText('The prices could not be loaded')).toBeHidden();
    await configurator.enter('billing_mode', 'PROVISIONED');
    await expect(configurator.total).toHaveText('$10.54');
    await configurator.show('Cost estimate');
    await expect(configurator.previewText).toContainText('Cost estimate: orders');
  });
});

test.describe('where the code of the bundle does not arrive', () => {
  test.use({ expectedErrors: NOT_LOADED });

  test('the page says so, and pressing again is enough', async ({ configurator, page }) => {
    const code = /\/save-bundle-[^/]*$/;
    await page.route(code, (route) => route.abort());
    await configurator.open();
    await configurator.button('Download bundle').click();
    await expect(page.getByText('The bundle could not be loaded from the server.')).toBeVisible();
    await page.unroute(code);
    expect((await configurator.download('Download bundle')).name).toBe('lead-capture-leads-dynamodb.zip');
  });
});

test.describe('where the page itself breaks', () => {
  test.use({ expectedErrors: /broken on purpose/ });

  test('what was typed is there to be copied', async ({ configurator, page }) => {
    await configurator.open();
    await configurator.enter('table_name', 'orders');
    await page.evaluate(() => {
      String.prototype.isWellFormed = () => {
        throw new Error('broken on purpose');
      };
    });
    await configurator.field('hash_key').fill('orderId');
    await expect(page.getByRole('heading', { name: 'The page stopped on an error of its own' })).toBeVisible();
    const typed = page.getByRole('textbox', { name: 'What you typed' });
    await expect(typed).toHaveValue(/"table_name": "orders"/);
    await expect(typed).toHaveValue(/"hash_key": "orderId"/);
    await configurator.button('Reload').click();
    await expect(configurator.field('table_name')).toBeVisible();
  });
});
