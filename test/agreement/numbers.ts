// Texts and values for number variables: near the bounds, at the edges of 512 bits, and everything that only looks like a number.
import fc from 'fast-check';

const CURIOUS = [
  ...[
    '',
    ' ',
    ' 10',
    '10 ',
    '1 0',
    '+',
    '-',
    '.',
    '+.',
    '--5',
    '+-5',
    '5-',
    '1,5',
    '1_000',
    '0x10',
    '0b11',
    '0o17',
    'NaN',
  ],
  ...[
    'Inf',
    'inf',
    '+Inf',
    '-inf',
    'INF',
    'Infinity',
    'infinity',
    'iNf',
    '∞',
    '１２',
    '٥',
    '5\n',
    '\t5',
    '5\0',
    '1e',
    'e5',
    '1e+',
  ],
  ...[
    '1p3',
    '1P3',
    '80p-3',
    '0x1p4',
    '1p',
    '.5',
    '5.',
    '+5',
    '-5',
    '-0',
    '0',
    '00',
    '010',
    '-.5e1',
    '.5e1',
    '5.e0',
    '5e0',
    '5E0',
  ],
  ...[
    '1e2147483647',
    '1e2147483648',
    '1e-2147483648',
    '1e-2147483649',
    '1e99999999999999999999',
    '0e99999999999',
    '0e2147483648',
  ],
  ...['0p9999999999', '1p2147483647', '1p-2147483650', '1p99999999999', '1p3.5', '1e3.5', '1e3e3'],
  ...[
    '0.0e1',
    '1.2.3',
    '1e+05',
    '1e-05',
    '1E+5',
    '2147483647.0',
    '21474836470e-1',
    '2.147483647e9',
    '2147483648',
    'true',
    'null',
  ],
];

/** A decimal text that differs from `base` only far behind the point. */
const nearby = (base: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 170 }), fc.constantFrom('0', '9'), fc.constantFrom('1', '4', '5', '6', '9', ''))
    .map(([length, digit, last]) => `${digit === '9' ? base - 1 : base}.${digit.repeat(length)}${last}`);

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 0, maxLength: 12 });

/** Follows the grammar of numbers, or misses it by little. */
const grammatical = fc
  .tuple(
    fc.constantFrom('', '', '', '+', '-'),
    digits,
    fc.oneof(
      fc.constant(''),
      digits.map((fraction) => `.${fraction}`),
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc
        .tuple(fc.constantFrom('e', 'E', 'p', 'P'), fc.constantFrom('', '+', '-'), fc.integer({ min: 0, max: 40 }))
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('e', 'p'), fc.constantFrom('', '-'), fc.integer({ min: 100, max: 4000 }))
        .map((parts) => parts.join('')),
    ),
  )
  .map((parts) => parts.join(''));

const garbage = fc.string({ unit: fc.constantFrom(...'0123456789+-.eEpP_xXinfNa '), maxLength: 8 });

/** One number in one of its many spellings. */
const spelled = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    `${value}`,
    `+${value}`,
    `00${value}`,
    `${value}.`,
    `${value}.000`,
    `${value}e0`,
    `${value * 8}p-3`,
    `${value}0e-1`,
    `.${String(value).padStart(12, '0')}e12`,
  );

/** Raw values for a number whose rules allow from min to max. */
export function rawNumber(min: number, max: number): fc.Arbitrary<unknown> {
  const edge = fc.constantFrom(min, max, min + 1, max - 1);
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(edge, fc.integer({ min, max })) },
    { weight: 3, arbitrary: edge.chain(spelled) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(min - 1, max + 1, min - 0.5, max + 0.5, min + 0.5, min - 1e-9, max + 1e-6, -min),
    },
    { weight: 2, arbitrary: fc.constantFrom(min, max).chain(nearby) },
    { weight: 3, arbitrary: fc.constantFrom(...CURIOUS) },
    { weight: 2, arbitrary: grammatical },
    garbage,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 5e-324, Number.MAX_VALUE, Number.EPSILON, 2 ** 53, 1e21, 1e-7),
  );
}
