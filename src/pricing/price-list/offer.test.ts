// Reading a Price List file: the sample, broken files and hostile ones.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriceListError, readPriceList } from './offer.ts';

const sampleText = readFileSync(new URL('./fixtures/sample.json', import.meta.url), 'utf8');
const SKU = 'SAMPLEWRU0000001';

/** The sample with one edit. */
function edited(edit: (file: ReturnType<typeof parse>) => void): string {
  const file = parse();
  edit(file);
  return JSON.stringify(file);
}

interface Dimension {
  beginRange: unknown;
  endRange: unknown;
  pricePerUnit: unknown;
}

interface File {
  offerCode: unknown;
  version: unknown;
  publicationDate: unknown;
  products: Record<string, { sku: unknown; productFamily: unknown; attributes: unknown }>;
  terms: { OnDemand: Record<string, Record<string, { priceDimensions: Record<string, Dimension> }>> };
}

const parse = (): File => JSON.parse(sampleText);

function dimension(file: File): Dimension {
  const found = Object.values(Object.values(file.terms.OnDemand[SKU] ?? {})[0]?.priceDimensions ?? {})[0];
  if (found === undefined) throw new Error('the sample has changed');
  return found;
}

describe('the sample', () => {
  const list = readPriceList(sampleText);

  it('says what it is', () => {
    expect([list.code, list.version, list.published]).toEqual([
      'AmazonDynamoDB',
      '20260911124422',
      '2026-09-11T12:44:22Z',
    ]);
    expect(list.products.length).toBe(7);
  });

  it('has bands in order, with the price as text', () => {
    expect(list.bandsOf('SAMPLEWCU0000001')).toEqual([
      { from: 0, to: 18_600, usd: '0.0000000000' },
      { from: 18_600, to: Number.POSITIVE_INFINITY, usd: '0.0006500000' },
    ]);
  });

  it('keeps products without a group', () => {
    const vector = list.products.find(({ sku }) => sku === 'SAMPLEVEC0000001');
    expect(vector?.attributes.get('group')).toBeUndefined();
  });

  it('sorts bands that stand in another order', () => {
    const text = edited((file) => {
      const term = Object.values(file.terms.OnDemand.SAMPLEWCU0000001 ?? {})[0];
      if (term) term.priceDimensions = Object.fromEntries(Object.entries(term.priceDimensions).reverse());
    });
    expect(
      readPriceList(text)
        .bandsOf('SAMPLEWCU0000001')
        .map(({ from }) => from),
    ).toEqual([0, 18_600]);
  });
});

describe('a file that is none', () => {
  it.each([
    ['nothing', { given: '', want: 'the file is not JSON' }],
    ['half a file', { given: sampleText.slice(0, 2000), want: 'the file is not JSON' }],
    ['a web page', { given: '<html></html>', want: 'the file is not JSON' }],
    ['null', { given: 'null', want: 'the file: products is no object' }],
    ['a list', { given: '[]', want: 'the file: products is no object' }],
    ['no terms', { given: '{"products":{}}', want: 'the file: terms is no object' }],
    ['no on-demand terms', { given: '{"products":{},"terms":{}}', want: 'terms: OnDemand is no object' }],
    ['products as a list', { given: '{"products":[],"terms":{}}', want: 'the file: products is no object' }],
    [
      'no offer code',
      {
        given: edited((file) => delete (file as Partial<File>).offerCode),
        want: 'offerCode is not as expected: missing',
      },
    ],
    [
      'an offer code that is a path',
      {
        given: edited((file) => {
          file.offerCode = '../x';
        }),
        want: 'offerCode is not as expected',
      },
    ],
    [
      'a version that is a word',
      {
        given: edited((file) => {
          file.version = 'latest';
        }),
        want: 'version is not as expected',
      },
    ],
    [
      'a version with code in it',
      {
        given: edited((file) => {
          file.version = "20260911124422'; x";
        }),
        want: 'version is not as expected',
      },
    ],
    [
      'a version as a number',
      {
        given: edited((file) => {
          file.version = 20260911124422;
        }),
        want: 'version is not as expected',
      },
    ],
    [
      'a date that is none',
      {
        given: edited((file) => {
          file.publicationDate = 'today';
        }),
        want: 'publicationDate is not as expected',
      },
    ],
    [
      'a product that is null',
      {
        given: edited((file) => {
          Object.assign(file.products, { X: null });
        }),
        want: 'product X: sku is not as expected',
      },
    ],
    [
      'a product with another SKU',
      {
        given: edited((file) => {
          Object.assign(file.products, { X: { sku: 'Y', attributes: {} } });
        }),
        want: 'product X has the SKU Y',
      },
    ],
    [
      'a product without attributes',
      {
        given: edited((file) => {
          Object.assign(file.products, { X: { sku: 'X' } });
        }),
        want: 'product X: attributes is no object',
      },
    ],
  ])('%s', (_, { given, want }) => {
    expect(() => readPriceList(given)).toThrow(PriceListError);
    expect(() => readPriceList(given)).toThrow(want);
  });
});

describe('bands that are none', () => {
  const withPrice = (USD: unknown) =>
    edited((file) => {
      dimension(file).pricePerUnit = { USD };
    });
  it.each([
    ['less than nothing', { given: withPrice('-0.5'), want: 'USD is not as expected: "-0.5"' }],
    ['not a number', { given: withPrice('NaN'), want: 'USD is not as expected: "NaN"' }],
    ['without end', { given: withPrice('Infinity'), want: 'USD is not as expected' }],
    ['too large', { given: withPrice('99999999999999999999'), want: 'USD is not as expected' }],
    ['with an exponent', { given: withPrice('1e300'), want: 'USD is not as expected' }],
    ['hexadecimal', { given: withPrice('0x10'), want: 'USD is not as expected' }],
    ['empty', { given: withPrice(''), want: 'USD is not as expected: ""' }],
    ['a number and not text', { given: withPrice(0.5), want: 'USD is not as expected: 0.5' }],
    ['an object', { given: withPrice({}), want: 'USD is not as expected: {}' }],
    [
      'another currency',
      {
        given: edited((file) => {
          dimension(file).pricePerUnit = { CNY: '0.5' };
        }),
        want: 'USD is not as expected: missing',
      },
    ],
    [
      'no price',
      {
        given: edited((file) => {
          dimension(file).pricePerUnit = null;
        }),
        want: 'pricePerUnit is no object',
      },
    ],
    [
      'a range that is none',
      {
        given: edited((file) => {
          dimension(file).endRange = 'many';
        }),
        want: 'endRange is not as expected',
      },
    ],
    [
      'a range below 0',
      {
        given: edited((file) => {
          dimension(file).beginRange = '-1';
        }),
        want: 'beginRange is not as expected',
      },
    ],
    [
      'a range that is null',
      {
        given: edited((file) => {
          dimension(file).beginRange = null;
        }),
        want: 'beginRange is not as expected: null',
      },
    ],
    [
      'no term',
      {
        given: edited((file) => {
          file.terms.OnDemand[SKU] = {};
        }),
        want: 'has 0 terms, not one',
      },
    ],
    [
      'missing',
      {
        given: edited((file) => {
          delete file.terms.OnDemand[SKU];
        }),
        want: `terms of product ${SKU}: ${SKU} is no object`,
      },
    ],
    [
      'two terms',
      {
        given: edited((file) => {
          Object.assign(file.terms.OnDemand[SKU] ?? {}, { other: { priceDimensions: {} } });
        }),
        want: 'has 2 terms, not one',
      },
    ],
    [
      'a term without dimensions',
      {
        given: edited((file) => {
          Object.assign(file.terms.OnDemand, { [SKU]: { T: {} } });
        }),
        want: 'priceDimensions is no object',
      },
    ],
  ])('%s', (_, { given, want }) => {
    const list = readPriceList(given);
    expect(() => list.bandsOf(SKU)).toThrow(PriceListError);
    expect(() => list.bandsOf(SKU)).toThrow(want);
  });
});

describe('a hostile file', () => {
  it('gives no product through a prototype', () => {
    const text = sampleText.replace(
      '"products": {',
      '"products": { "__proto__": { "sku": "__proto__", "attributes": {} },',
    );
    expect(text).not.toBe(sampleText);
    const list = readPriceList(text);
    expect(list.products.length).toBe(8);
    expect(Object.getPrototypeOf(list.products[0])).toBe(Object.prototype);
    expect(() => list.bandsOf('__proto__')).toThrow(PriceListError);
    expect(() => list.bandsOf('constructor')).toThrow(PriceListError);
    expect(({} as Record<string, unknown>).sku).toBeUndefined();
  });

  it('has attributes that are no text ignored', () => {
    const text = edited((file) => {
      Object.assign(file.products[SKU]?.attributes ?? {}, { usagetype: ['WriteRequestUnits'] });
    });
    const product = readPriceList(text).products.find(({ sku }) => sku === SKU);
    expect(product?.attributes.has('usagetype')).toBe(false);
  });

  it('does not fill the terminal with its values', () => {
    const text = edited((file) => {
      file.version = 'x'.repeat(100_000);
    });
    expect(() => readPriceList(text)).toThrow(/^.{0,140}$/);
  });

  it('is refused or read, whatever JSON it is, and nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          readPriceList(text);
        } catch (error) {
          expect(error).toBeInstanceOf(PriceListError);
        }
      }),
    );
  });

  it('may have anything in the place of any of its values', () => {
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(JSON.parse(sampleText), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), fc.jsonValue(), (path, value) => {
        const file = JSON.parse(sampleText);
        const owner = path.slice(0, -1).reduce((at, key) => at[key], file);
        owner[path.at(-1) ?? ''] = value;
        try {
          const list = readPriceList(JSON.stringify(file));
          for (const { sku } of list.products) list.bandsOf(sku);
        } catch (error) {
          expect(error).toBeInstanceOf(PriceListError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
