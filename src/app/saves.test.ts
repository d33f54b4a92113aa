// Named saves over a fake of the browser's storage: nothing is lost, whatever the storage answers.
import { describe, expect, it } from 'vitest';
import { fakeEntries } from '../../test/support/fake-entries.ts';
import { cleanName, copyName, MOST_DELETED, MOST_SAVES } from '../components/saves/saves.ts';
import { type Document, emptyDocument } from '../document/document.ts';
import { savesIn } from './saves.ts';

const table = (name: string): Document => ({
  ...emptyDocument,
  module: { entries: { table_name: { as: 'typed', value: name } } },
});

function started() {
  const entries = fakeEntries();
  let at = 0;
  const tick = (): number => {
    at += 1;
    return at;
  };
  const saves = savesIn({ entries, now: tick, fresh: () => `id${tick()}` });
  return { entries, saves, names: () => saves.list().saves.map(({ name }) => name) };
}

describe('saves', () => {
  it('are listed with the newest first, an empty configuration too', () => {
    const { saves, names } = started();
    expect(saves.add('first', emptyDocument)).toBe('done');
    expect(saves.add(' second\n', table('b'))).toBe('done');
    expect(names()).toEqual(['second', 'first']);
    expect(saves.list().saves.map(({ document }) => document)).toEqual([table('b'), emptyDocument]);
  });

  it('are renamed, duplicated, deleted and restored', () => {
    const { saves, names } = started();
    saves.add('one', table('a'));
    const [save] = saves.list().saves;
    const id = save?.id ?? '';
    expect(saves.rename(id, 'uno')).toBe('done');
    expect(saves.list().saves[0]).toMatchObject({ name: 'uno', at: save?.at, document: table('a') });
    expect(saves.duplicate(id)).toBe('done');
    expect(saves.duplicate(id)).toBe('done');
    expect(names()).toEqual(['uno copy 2', 'uno copy', 'uno']);
    expect(saves.remove(id)).toBe('done');
    expect(names()).toEqual(['uno copy 2', 'uno copy']);
    const [deleted] = saves.list().deleted;
    expect(deleted).toMatchObject({ name: 'uno', document: table('a') });
    expect(saves.restore(deleted?.id ?? '')).toBe('done');
    expect(names()[0]).toBe('uno');
    expect(saves.list().deleted).toEqual([]);
  });

  it('that are replaced can be restored', () => {
    const { saves } = started();
    saves.add('one', table('old'));
    expect(saves.replace(saves.list().saves[0]?.id ?? '', table('new'))).toBe('done');
    expect(saves.list().saves.map(({ document }) => document)).toEqual([table('new')]);
    expect(saves.list().deleted.map(({ document }) => document)).toEqual([table('old')]);
  });

  it.each(['full', 'forbidden'] as const)('stay as they are in a storage that is %s', (answer) => {
    const { saves, entries } = started();
    saves.add('one', table('a'));
    const id = saves.list().saves[0]?.id ?? '';
    entries.answer = answer;
    const before = saves.list().saves;
    expect(saves.add('two', table('b'))).toBe(answer);
    expect(saves.rename(id, 'uno')).toBe(answer);
    expect(saves.duplicate(id)).toBe(answer);
    expect(saves.replace(id, table('b'))).toBe(answer);
    expect(saves.list().saves).toEqual(before);
    expect(saves.list().deleted).toEqual([]);
  });

  it('stay where they are when they cannot be written among the deleted ones', () => {
    const { saves, entries } = started();
    saves.add('one', table('a'));
    const before = saves.list().saves;
    const { write } = entries;
    const picky = {
      ...entries,
      write: (key: string, text: string) => (key.startsWith('bin/') ? 'full' : write(key, text)),
    };
    const again = savesIn({ entries: picky, now: () => 9, fresh: () => 'x' });
    expect(again.remove(before[0]?.id ?? '')).toBe('full');
    expect(again.list().saves).toEqual(before);
  });

  it('that another tab deleted are missing', () => {
    const { saves } = started();
    for (const run of [saves.remove, saves.restore, saves.duplicate]) expect(run('gone')).toBe('missing');
    expect(saves.rename('gone', 'x')).toBe('missing');
    expect(saves.replace('gone', table('x'))).toBe('missing');
  });

  it('are limited in number, and so are the deleted ones', () => {
    const { saves } = started();
    for (let count = 0; count < MOST_SAVES; count += 1) saves.add(`s${count}`, table('a'));
    expect(saves.add('one more', table('a'))).toBe('many');
    const all = saves.list().saves;
    for (const { id } of all.slice(0, MOST_DELETED + 5)) saves.remove(id);
    const { deleted } = saves.list();
    expect(deleted).toHaveLength(MOST_DELETED);
    expect(deleted[0]?.name).toBe(all[MOST_DELETED + 4]?.name);
  });

  it('of another tab are told, drafts are not; what could not be read can be taken and discarded', () => {
    const { saves, entries } = started();
    let told = 0;
    const stop = saves.onOther(() => {
      told += 1;
    });
    entries.writeElsewhere('draft/x', '{}');
    entries.writeElsewhere('save/x', '{}');
    stop();
    entries.writeElsewhere('save/y', '{}');
    expect(told).toBe(1);
    entries.held.set('unreadable/save-x', '{"damaged');
    expect(saves.list().unreadable).toEqual([{ id: 'save-x', text: '{"damaged' }]);
    saves.discard('save-x');
    expect(saves.list().unreadable).toEqual([]);
  });
});

it.each<[string, { given: string; want: string }]>([
  ['spaces and line breaks', { given: '  a \n\t b ', want: 'a b' }],
  ['nothing', { given: ' \u0000 ', want: '' }],
  ['half a character', { given: 'a\ud800', want: 'a' }],
  ['characters beyond U+FFFF', { given: '𐀀'.repeat(120), want: '𐀀'.repeat(100) }],
  ['a long one', { given: 'x'.repeat(300), want: 'x'.repeat(100) }],
])('a name of %s', (_, { given, want }) => {
  expect(cleanName(given)).toBe(want);
});

it('a copy of a long name is no longer', () => {
  const long = 'x'.repeat(100);
  expect(copyName(long, [`${'x'.repeat(95)} copy`])).toBe(`${'x'.repeat(93)} copy 2`);
});
