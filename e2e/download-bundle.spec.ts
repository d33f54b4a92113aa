// Someone describes a table and leaves with Terraform that works.
import { contractOutputs } from '../test/terraform/contract.ts';
import { expect, test } from './fixtures.ts';
import { judge, lacksTerraform, unzip } from './terraform.ts';
import { usages, whole } from './usages.ts';

for (const [name, { entries, differs, resources }] of usages) {
  test(`${name}: entered by hand, the bundle holds exactly those values`, async ({ configurator }) => {
    test.skip(lacksTerraform(), 'no terraform on PATH');
    await configurator.open();
    await configurator.enterAll(entries);
    await expect(configurator.status).toContainText('No problems');
    const bundle = await configurator.download('Download bundle');

    expect(bundle.name).toBe('lead-capture-leads-dynamodb.zip');
    const judged = await judge(unzip(bundle.bytes));
    expect(judged.unformatted).toBe('');
    expect(judged.variables).toEqual(whole(differs));
    expect(judged.outputs).toEqual(expect.arrayContaining(contractOutputs.map((output) => output.name)));
    expect(judged.creates).toHaveLength(resources);
  });

  test(`${name}: the copied module block plans to the same resources`, async ({ configurator }) => {
    test.skip(lacksTerraform(), 'no terraform on PATH');
    await configurator.open();
    await configurator.enterAll(entries);
    const files = unzip((await configurator.download('Download bundle')).bytes);
    const module = Object.entries(files).filter(([path]) => path.startsWith('modules/'));
    const judged = await judge({ ...Object.fromEntries(module), 'main.tf': await configurator.copied() });

    expect(judged.unformatted).toBe('');
    expect(judged.creates.toSorted()).toEqual((await judge(files)).creates.toSorted());
    expect(judged.creates).toHaveLength(resources);
  });
}

test('the same table gives the same bytes, in another visit too', async ({ configurator }) => {
  const [, { entries }] = usages[1] ?? ['', { entries: {} }];
  await configurator.open();
  await configurator.enterAll(entries);
  const first = await configurator.download('Download bundle');
  const again = await configurator.download('Download bundle');
  // The draft of the visit before is there again.
  await configurator.open();
  await expect(configurator.previewText).toContainText('billing_mode');
  const later = await configurator.download('Download bundle');

  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect(later.bytes.equals(first.bytes)).toBe(true);
});

test('the bundle is a root module with the module in it, named after the table', async ({ configurator }) => {
  await configurator.open();
  await configurator.enter('table_name', 'Orders_2.eu-west');
  const { name, bytes } = await configurator.download('Download bundle');
  const files = unzip(bytes);

  expect(name).toBe('Orders_2.eu-west-dynamodb.zip');
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'README.md',
      'main.tf',
      'modules/dynamodb/main.tf',
      'modules/dynamodb/outputs.tf',
      'modules/dynamodb/variables.tf',
      'modules/dynamodb/versions.tf',
      'outputs.tf',
      'providers.tf',
      'terraform.tfvars',
      'variables.tf',
      'versions.tf',
    ]),
  );
  expect(files['README.md']).toContain('terraform apply');
});

test('the bundle carries the estimate that the page shows, as text, table and infracost usage', async ({
  configurator,
}) => {
  await configurator.open();
  await configurator.enter('table_name', 'orders');
  await configurator.show('Cost estimate');
  const estimate = await configurator.copied();
  const files = unzip((await configurator.download('Download bundle')).bytes);

  expect(estimate).toContain('Cost estimate: orders\n');
  const answer = estimate.split('\n')[1] ?? '';
  expect(answer).toMatch(/^\$[\d,.]+ a month at list price/);
  expect(files['COST.md']).toContain(`**${answer}**`);
  expect(files['cost.csv']).toContain('\r\ntotal,Total,');
  expect(files['infracost-usage.yml']).toContain('aws_dynamodb_table.this[0]');
});

test('tag texts that look like Terraform come back as typed', async ({ configurator }) => {
  test.skip(lacksTerraform(), 'no terraform on PATH');
  const tags = { 'cost-center': '4711', 'a/b:c': 'x = y + z', Größe: 'é 東京 @home', for: 'team' };
  await configurator.open();
  await configurator.enter('tags', tags);
  const judged = await judge(unzip((await configurator.download('Download bundle')).bytes));

  expect(judged.unformatted).toBe('');
  expect(judged.variables).toEqual(whole({ tags }));
});
