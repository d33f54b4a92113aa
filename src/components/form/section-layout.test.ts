// Which settings a section shows, folds away, and why.
import { describe, expect, test } from 'vitest';
import { stateWith } from '../../../test/support/state-with.ts';
import { namesIn, sections } from '../../catalog/sections.ts';
import { formModel } from '../../model/form.ts';
import { sectionLayout } from './section-layout.ts';

const layout = (config: Record<string, unknown>, id: 'capacity' | 'streams' | 'table') =>
  sectionLayout(id, formModel(stateWith(config)));

describe('sectionLayout', () => {
  test('what has no effect stands in a group by its reason', () => {
    expect(layout({}, 'streams').inactive).toEqual([
      { reason: 'Needs DynamoDB Streams', names: ['stream_view_type'] },
      { reason: 'Needs a Kinesis destination', names: ['kinesis_stream_arn'] },
    ]);
    expect(layout({ enable_streams: true }, 'streams').inSight).toContain('stream_view_type');
  });

  test('an advanced setting with an effect stands under Advanced', () => {
    expect(layout({}, 'table').advanced).toContain('table_class');
    expect(layout({}, 'table').inSight).toEqual(['table_name', 'hash_key', 'range_key']);
  });

  test.each([
    ['as it opens', {}],
    ['provisioned', { billing_mode: 'PROVISIONED' }],
    ['auto scaled', { billing_mode: 'PROVISIONED', enable_autoscaling: true }],
  ] as const)('every setting stands in one place: %s', (_, config) => {
    for (const { id } of sections) {
      const { inSight, advanced, inactive } = sectionLayout(id, formModel(stateWith(config)));
      const all = [...inSight, ...advanced, ...inactive.flatMap(({ names }) => names)];
      expect([...all].sort()).toEqual([...namesIn(id)].sort());
    }
  });
});
