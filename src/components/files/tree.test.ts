// Paths become folders.
import { expect, it } from 'vitest';
import { type Folder, treeOf } from './tree.ts';

const listed = (path: string) => ({ path, text: '' });

const lines = ({ name, files, folders }: Folder): readonly string[] => [
  `${name}/`,
  ...[...files.map((file) => file.name), ...folders.flatMap(lines)].map((line) => `  ${line}`),
];

it.each<[string, { given: readonly string[]; want: readonly string[] }]>([
  ['nothing', { given: [], want: ['/'] }],
  ['files at the top', { given: ['b', 'a'], want: ['/', '  b', '  a'] }],
  [
    'files before folders, each folder once',
    { given: ['m/d/x', 'a', 'm/y', 'm/d/z'], want: ['/', '  a', '  m/', '    y', '    d/', '      x', '      z'] },
  ],
])('%s', (_, { given, want }) => {
  expect(lines(treeOf(given.map(listed)))).toEqual(want);
});
