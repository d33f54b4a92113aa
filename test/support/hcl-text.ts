// Texts that look like HCL, most of them broken somewhere.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import fc from 'fast-check';

const PIECES = [
  ...[
    'a',
    'x',
    'tags',
    'read_capacity',
    ' ',
    '  ',
    '\t',
    '=',
    ' = ',
    '==',
    '"',
    '"y"',
    '"${',
    '"a ${b} c"',
    '\\',
    '\\n',
  ],
  ...['{', '}', '[', ']', '(', ')', '{\n', '\n}\n', ',', '.', '...', ':', '?', '=>', '\n', '\n', '\n', '\r\n', '\r'],
  ...[
    '1',
    '1.5',
    '1..2',
    '-',
    '!',
    '+',
    '&&',
    '&',
    '~',
    '~}',
    '$',
    '$$',
    '${',
    '%{',
    '%{ if x }',
    '%{ endif }',
    '*',
    '/',
  ],
  ...['#', '# c\n', '//', '/*', '*/', '<<E\n', '<<-E\n', '\nE\n', 'for ', ' in ', 'if ', 'null', 'true', 'é', '🚀'],
  ...["'", '`', ';', '@', '\ufeff', '\u00a0', 'module "x" {\n', 'f(', 'var.x', 'a = 1\n', '  b = [\n', '  }\n'],
];

/** Any text at all. */
export const hclText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** A text with one place changed: some of it dropped, something put there. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.constantFrom(0, 0, 1, 2, 9), fc.constantFrom('', ...PIECES))
    .map(([at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop));
