// A configuration file reopens exactly, and nothing else is taken for one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDocument } from '../../test/support/arbitrary-document.ts';
import { configurationFile, readConfigurationFile } from './configuration-file.ts';
import { emptyDocument } from './document.ts';

it('reopens every document exactly', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(readConfigurationFile(configurationFile(document))).toEqual({ document, findings: [] });
    }),
    { numRuns: 300 },
  );
});

it.each<[string, { given: string; want: string | null }]>([
  ['nothing', { given: '', want: null }],
  ['a tfvars file', { given: 'table_name = "orders"\n', want: null }],
  ['a tfvars.json file', { given: '{"table_name": "orders"}', want: null }],
  ['JSON whose v is no number', { given: '{"v": "1"}', want: null }],
  ['an empty configuration', { given: '{"v":1}\n', want: '' }],
  ['one with a byte order mark', { given: '\ufeff{"v":1}', want: '' }],
  ['a cut one', { given: '{"v":1,"m":[["table_na', want: 'incomplete or damaged' }],
  ['one of a newer page', { given: '{"v":99}', want: 'newer version' }],
  ['one that this page did not write', { given: '{"v":1,"m":7}', want: 'did not write' }],
])('%s', (_, { given, want }) => {
  const read = readConfigurationFile(given);
  if (want === null) return expect(read).toBeNull();
  expect(read?.findings.map(({ message }) => message).join()).toContain(want);
  expect(read?.document).toEqual(emptyDocument);
});
