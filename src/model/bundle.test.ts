// What a document exports about money: nothing, with the reason, while a value behind it is refused.
import { describe, expect, it } from 'vitest';
import { type Document, emptyDocument } from '../document/document.ts';
import { documentBundle } from './bundle.ts';

const COST_FILES = ['COST.md', 'cost.csv', 'infracost-usage.yml'];

describe('documentBundle', () => {
  const made = (document: Partial<Document>) => documentBundle({ ...emptyDocument, ...document }).files ?? {};
  const about = (files: Record<string, string>) => COST_FILES.filter((path) => path in files);

  it('prices a workload that is valid', () => {
    const files = made({ workload: { puts: '5k' } });
    expect(about(files)).toEqual(COST_FILES);
    expect(files['README.md']).toMatch(/## What it costs\n\nAbout \$[\d,.]+ a month/);
  });

  it.each([
    [
      'workload',
      {
        given: { workload: { puts: 'many', peakHours: '5', peakToAverage: '8' } },
        want: 'New items must be a number from 0 to 1,000,000,000.',
      },
    ],
    [
      'own price',
      {
        given: { prices: { pitr: 'x' } },
        want: 'Point-in-time recovery must be a price from 0 to 1,000,000 in USD per GB-month.',
      },
    ],
  ])('prices nothing while a value is refused: %s', (_, { given, want }) => {
    const files = made(given);
    expect(about(files)).toEqual([]);
    expect(files['README.md']).toContain(
      `## What it costs\n\nNo estimate, because a value it rests on is refused: ${want}\n`,
    );
    expect(files['README.md']).not.toContain('COST.md');
    expect(Object.keys(files)).toContain('main.tf');
  });
});
