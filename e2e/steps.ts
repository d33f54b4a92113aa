// Counts what a person does: presses, and texts put into fields. The targets stand in docs/tasks.md.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator } from '@playwright/test';

export interface Target {
  readonly steps: number;
  readonly fields: number;
}

/** What a task may take, from the table in docs/tasks.md; `task` is how its row begins. */
export function targetOf(task: string): Target {
  const text = readFileSync(fileURLToPath(new URL('../docs/tasks.md', import.meta.url)), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith(`| ${task}:`));
  const [, , steps, fields] = row?.split('|').map((cell) => cell.trim()) ?? [];
  const target = { steps: Number(steps), fields: Number(fields) };
  if (!Number.isInteger(target.steps) || !Number.isInteger(target.fields)) throw new Error(`no target for ${task}`);
  return target;
}

export class Steps {
  private presses = 0;
  private readonly texts: string[] = [];

  async press(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    this.texts.push((await target.getAttribute('id')) ?? String(this.texts.length));
    await target.fill(text);
  }

  expectWithin({ steps, fields }: Target): void {
    expect(this.presses + this.texts.length, 'steps').toBeLessThanOrEqual(steps);
    expect(new Set(this.texts).size, 'fields').toBeLessThanOrEqual(fields);
  }
}
