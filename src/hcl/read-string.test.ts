// Quoted strings and heredocs: what they say, where they end, and which are templates.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about HCL's own templates.
import { describe, expect, it } from 'vitest';
import { Cursor } from './cursor.ts';
import { heredoc, quoted } from './read-string.ts';

const failure = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no failure';
};

describe('quoted', () => {
  it.each([
    ['nothing', { given: '""', want: '' }],
    ['text', { given: '"lead-capture"', want: 'lead-capture' }],
    ['every named escape', { given: '"\\n\\r\\t\\"\\\\"', want: '\n\r\t"\\' }],
    ['\\u', { given: '"\\u00e9\\u00C9"', want: 'éÉ' }],
    ['\\U', { given: '"\\U0001F680"', want: '🚀' }],
    ['the largest code point', { given: '"\\U0010FFFF"', want: '\u{10ffff}' }],
    ['a doubled dollar before a brace', { given: '"$${x}"', want: '${x}' }],
    ['a doubled percent before a brace', { given: '"%%{x}"', want: '%{x}' }],
    ['three dollars before a brace', { given: '"$$${x}"', want: '$${x}' }],
    ['dollars elsewhere', { given: '"$ $$ a$"', want: '$ $$ a$' }],
    ['an escaped dollar', { given: '"\\u0024{x}"', want: '${x}' }],
    ['a tab as it stands', { given: '"a\tb"', want: 'a\tb' }],
    ['what would be a comment outside', { given: '"# // /*"', want: '# // /*' }],
    ['a decomposed accent, composed', { given: '"e\u0301"', want: 'é' }],
    ['an accent composed across an escape', { given: '"e\\u0301"', want: 'é' }],
  ])('reads %s', (_, { given, want }) => {
    const cursor = new Cursor(`${given} tail`);
    expect(quoted(cursor)).toBe(want);
    expect(cursor.at).toBe(given.length);
  });

  it.each([
    ['an interpolation', { given: '"${var.x}"' }],
    ['an interpolation among text', { given: '"a ${b} c"' }],
    ['a directive', { given: '"%{ if x }y%{ endif }"' }],
    ['trim marks', { given: '"${~ x ~}"' }],
    ['a string within', { given: '"${f("}")}"' }],
    ['a map within', { given: '"${ {a = "b"} }"' }],
    ['templates within templates', { given: '"${"${"${x}"}"}"' }],
    ['an escape, then an interpolation', { given: '"$${a}${x}"' }],
  ])('passes a template: %s', (_, { given }) => {
    const cursor = new Cursor(`${given} tail`);
    expect(quoted(cursor)).toBe(null);
    expect(cursor.at).toBe(given.length);
  });

  it.each([
    ['no end', { given: '"abc', want: /no closing quote/ }],
    ['a newline', { given: '"a\nb"', want: /cannot span lines/ }],
    ['CR LF', { given: '"a\r\nb"', want: /cannot span lines/ }],
    ['a carriage return', { given: '"a\rb"', want: /carriage return/ }],
    ['a shell escape', { given: '"\\x41"', want: /Invalid escape sequence \\x/ }],
    ['a short \\u', { given: '"\\u12"', want: /Invalid escape sequence \\u/ }],
    ['a surrogate', { given: '"\\ud83d\\ude00"', want: /Invalid escape sequence \\u/ }],
    ['past the last code point', { given: '"\\U00110000"', want: /Invalid escape sequence \\U/ }],
    ['an escape at the end', { given: '"\\', want: /Invalid escape sequence/ }],
    ['an open template', { given: '"${x', want: /Unclosed \$: no } follows/ }],
    ['a bracket too many in a template', { given: '"${x)}"', want: /Expected }, but found \)/ }],
  ])('refuses %s', (_, { given, want }) => {
    expect(failure(() => quoted(new Cursor(given)))).toMatch(want);
  });
});

describe('heredoc', () => {
  it.each([
    ['lines', { given: '<<EOT\na\n  b\nEOT', want: 'a\n  b\n' }],
    ['nothing', { given: '<<EOT\nEOT', want: '' }],
    ['an indented end', { given: '<<EOT\n  a\n  EOT', want: '  a\n' }],
    ['blanks after the end', { given: '<<EOT\na\nEOT', want: 'a\n' }],
    ['a line that only begins like the end', { given: '<<EOT\nEOTX\nEOT', want: 'EOTX\n' }],
    ['backslashes as they stand', { given: '<<EOT\n\\n \\q "\nEOT', want: '\\n \\q "\n' }],
    ['doubled markers', { given: '<<EOT\n$${x} %%{y} $$ %\nEOT', want: '${x} %{y} $$ %\n' }],
    ['shared indentation removed', { given: '<<-EOT\n    a\n      b\n    EOT', want: 'a\n  b\n' }],
    ['a blank line, which does not count', { given: '<<-EOT\n    a\n\n    b\n  EOT', want: 'a\n\nb\n' }],
    ['CR LF', { given: '<<EOT\r\na\r\nEOT', want: 'a\r\n' }],
    ['a decomposed accent, composed', { given: '<<EOT\ne\u0301\nEOT', want: 'é\n' }],
  ])('reads %s', (_, { given, want }) => {
    const cursor = new Cursor(`${given}\nnext`);
    expect(heredoc(cursor)).toBe(want);
    expect(cursor.text.slice(cursor.at)).toBe('\nnext');
  });

  it('leaves CR LF after the end', () => {
    const cursor = new Cursor('<<E\r\nE\r\nnext');
    expect(heredoc(cursor)).toBe('');
    expect(cursor.text.slice(cursor.at)).toBe('\r\nnext');
  });

  it.each([
    ['an interpolation', { given: '<<EOT\na ${b}\nEOT' }],
    ['one over several lines', { given: '<<EOT\na ${f(\n"EOT")\n} c\nEOT' }],
    ['a directive', { given: '<<-EOT\n%{ for x in y ~}\n${x}\n%{ endfor ~}\nEOT' }],
  ])('passes a template: %s', (_, { given }) => {
    const cursor = new Cursor(`${given}\nnext`);
    expect(heredoc(cursor)).toBe(null);
    expect(cursor.text.slice(cursor.at)).toBe('\nnext');
  });

  it.each([
    ['a comparison', { given: '< 5' }],
    ['a quoted end', { given: '<<"EOT"\nEOT\n' }],
    ['a blank after the opening', { given: '<<EOT \nEOT\n' }],
  ])('is none at %s', (_, { given }) => {
    const cursor = new Cursor(given);
    expect(heredoc(cursor)).toBe(undefined);
    expect(cursor.at).toBe(0);
  });

  it.each([
    ['no end', { given: '<<EOT\na\n', want: /no line with EOT alone/ }],
    ['an end without a newline', { given: '<<EOT\na\nEOT', want: /no line with EOT alone/ }],
    ['a carriage return alone', { given: '<<EOT\na\rb\nEOT\n', want: /carriage return/ }],
  ])('refuses %s', (_, { given, want }) => {
    expect(failure(() => heredoc(new Cursor(given)))).toMatch(want);
  });
});
