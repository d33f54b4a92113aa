// What follows from the rows: names, defaults, which variables have an effect.
import { describe, expect, it } from 'vitest';
import { defaults, inactiveReasons, names, rowOf } from './config.ts';
import { sections } from './sections.ts';
import { variables } from './variables.ts';

describe('the rows', () => {
  it('are each there once, the documented ones first', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.indexOf('tags')).toBe(24);
    expect(Object.keys(defaults)).toEqual(names);
  });

  it('carry a label, help of one sentence or two, a page and a section that exists', () => {
    for (const row of variables) {
      expect(row.label, row.name).not.toBe('');
      expect(row.help, row.name).toMatch(/[.]$/);
      expect(row.docs, row.name).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|developer\.hashicorp\.com)\//);
      expect(sections.map(({ id }) => id)).toContain(row.section);
    }
  });

  it('have messages that Terraform 1.0 takes: full sentences', () => {
    for (const { name, rules } of variables) {
      for (const { message } of rules) expect(message, name).toMatch(/^[A-Z].*[.?!]$/s);
    }
  });

  it('offer exactly the values that their rule takes', () => {
    const offered = variables.flatMap((row) => ('choices' in row ? [row] : []));
    expect(offered.map(({ name }) => name)).toEqual(['billing_mode', 'stream_view_type', 'table_class']);
    for (const { choices, rules } of offered) {
      expect(choices.map(({ value }) => value).sort()).toEqual([...rules[0].values].sort());
    }
  });
});

describe('inactiveReasons', () => {
  it.each([
    ['read_capacity', {}, ['Needs Provisioned mode']],
    ['read_capacity', { billing_mode: 'PROVISIONED' }, []],
    ['read_min_capacity', {}, ['Needs Provisioned mode', 'Needs auto scaling']],
    ['read_min_capacity', { billing_mode: 'PROVISIONED' }, ['Needs auto scaling']],
    ['read_min_capacity', { billing_mode: 'PROVISIONED', enable_autoscaling: true }, []],
    ['table_name', {}, []],
  ] as const)('%s with %j', (name, given, want) => {
    expect(inactiveReasons(rowOf(name), { ...defaults, ...given })).toEqual(want);
  });
});
