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

test.describe('where the check does not arrive', () => {
  test.use({ expectedErrors: NOT_LOADED });

  test('the page says so, calls nothing valid, and it can be loaded again', async ({ configurator, page }) => {
    const check = /\/(check|cost)-part-[^/]*$/;
    await page.route(check, (route) => route.abort());
    await page.goto('./');
    await configurator.ready();
    await expect(page.getByText('The checks could not be loaded')).toBeVisible();
    await configurator.enter('table_name', 'orders');
    await configurator.button('Download terraform.tfvars').click();
    await expect(page.getByText('A part of the page could not be loaded.')).toBeVisible();
    await expect(page.getByText('Valid for Terraform and AWS')).toBeHidden();

    await page.unroute(check);
    await configurator.button('Load again').click();
    await expect(configurator.previewText).toContainText('"orders"');
    await expect(page.getByText('Valid for Terraform and AWS')).toBeVisible();
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

test.describe('where code hangs', () => {
  for (const [button, code] of [
    ['Download bundle', /\/save-bundle-[^/]*\.js$/],
    ['History', /\/dialogs-part-[^/]*\.js$/],
  ] as const) {
    test(`${button} says that it waits, until the code is there`, async ({ configurator, page }) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(code, async (route) => {
        await held;
        await route.continue();
      });
      await configurator.open();
      await configurator.button(button).click();
      const waiting = page.getByText('Still loading what this needs from the server…');
      await expect(waiting).toBeVisible();
      release();
      await expect(waiting).toBeHidden();
      const came = button === 'History' ? page.getByRole('dialog') : page.getByText('Saved lead-capture-leads');
      await expect(came).toBeVisible();
    });
  }
});

test.describe('where a style sheet arrives cut off', () => {
  test('the page says so and offers to reload', async ({ configurator, page }) => {
    const sheet = /\/files-part-[^/]*\.css$/;
    await page.route(sheet, async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/css', body: text.slice(0, text.length / 2) });
    });
    await configurator.open();
    await configurator.show('Files');
    await expect(page.getByText('A style sheet of this page arrived incomplete')).toBeVisible();
    await page.unroute(sheet);
    await configurator.button('Reload').click();
    await configurator.ready();
    await configurator.show('Files');
    await expect(page.getByText('A style sheet of this page arrived incomplete')).toBeHidden();
  });
});

test('the viewer asks for no file of its language, which could be missing', async ({ configurator, page }) => {
  await page.route(/\/hcl-[^/]*$/, (route) => route.abort());
  await configurator.open();
  await configurator.loadViewer();
  await expect(configurator.viewer()).toContainText('module "dynamodb"');
});

for (const name of ['.orders', 'a'.repeat(255)]) {
  test(`the notice names the file as the browser does: ${name.slice(0, 8)}`, async ({ configurator, page }) => {
    await configurator.open();
    await configurator.enter('table_name', name);
    const file = (await configurator.download('Download bundle')).name;
    expect(file.length).toBeLessThanOrEqual(255);
    await expect(page.getByText(`Saved ${file}.`, { exact: true })).toBeVisible();
  });
}

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
