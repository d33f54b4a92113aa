// Which kind of address a module source is, and what is refused in the head of a module block.
import { describe, expect, it } from 'vitest';
import { headFindings, sourceKind, splitRef, withRef } from './module-source.ts';

describe('sourceKind', () => {
  it.each([
    ['./modules/dynamodb', 'local'],
    ['../dynamodb', 'local'],
    ['acme/dynamodb/aws', 'registry'],
    ['app.terraform.io/acme/dynamodb/aws', 'registry'],
    ['registry.example.com:8443/acme/dynamodb/aws', 'registry'],
    ['git::https://example.com/modules.git//dynamodb?ref=v1.2.0', 'remote'],
    ['git@github.com:acme/modules.git', 'remote'],
    ['github.com/acme/modules', 'remote'],
    ['s3::https://s3-eu-west-1.amazonaws.com/bucket/module.zip', 'remote'],
  ])('of %s is %s', (given, want) => {
    expect(sourceKind(given)).toBe(want);
  });
});

describe('headFindings', () => {
  const head = { source: './modules/dynamodb', version: '', label: 'dynamodb' };
  it.each([
    ['the defaults', { given: {}, want: [] }],
    ['a registry with a version', { given: { source: 'acme/dynamodb/aws', version: '~> 1.2, != 1.2.3' }, want: [] }],
    ['a version of a path', { given: { version: '1.0.0' }, want: ['version-source'] }],
    ['a version that is none', { given: { source: 'acme/dynamodb/aws', version: 'latest' }, want: ['version'] }],
    ['no source', { given: { source: ' ' }, want: ['source'] }],
    ['a source of two lines', { given: { source: './a\n./b' }, want: ['source'] }],
    ['a label with a dot', { given: { label: 'a.b' }, want: ['label'] }],
    ['a label with a digit first', { given: { label: '1a' }, want: ['label'] }],
    ['a label in another script', { given: { label: 'таблица' }, want: [] }],
  ])('for %s', (_, { given, want }) => {
    expect(headFindings({ ...head, ...given }).map(({ id }) => id)).toEqual(want);
  });
});

describe('the ref of a remote address', () => {
  it.each<[string, { given: string; want: { address: string; ref: string } }]>([
    ['none', { given: 'git::https://example.com/m.git', want: { address: 'git::https://example.com/m.git', ref: '' } }],
    ['a tag', { given: 'github.com/acme/m?ref=v1.2', want: { address: 'github.com/acme/m', ref: 'v1.2' } }],
    ['a branch with a slash', { given: 'git@x:m?ref=a/b', want: { address: 'git@x:m', ref: 'a/b' } }],
    ['before another part', { given: 'git::x?ref=v1&depth=1', want: { address: 'git::x?depth=1', ref: 'v1' } }],
    ['after another part', { given: 'git::x?depth=1&ref=v1', want: { address: 'git::x?depth=1', ref: 'v1' } }],
    ['what is no encoding', { given: 'git::x?ref=%', want: { address: 'git::x', ref: '%' } }],
  ])('%s', (_, { given, want }) => {
    expect(splitRef(given)).toEqual(want);
  });

  it.each([
    ['git::x', '', 'git::x'],
    ['git::x', 'feature/a b', 'git::x?ref=feature/a%20b'],
    ['git::x?depth=1', 'v1', 'git::x?depth=1&ref=v1'],
  ])('%s at "%s"', (address, ref, want) => {
    expect(withRef(address, ref)).toBe(want);
  });
});
