// Undo and redo as data: each step holds the patches of both directions and what it was about.
import { applied, difference, type Patch } from './patch.ts';

/** What a step did, as data; the words for it are the page's. */
export interface StepLabel {
  /** The type of the action. */
  readonly action: string;
  /** What it was about: a variable, a preset, an environment; empty where the action says it all. */
  readonly subject: string;
}

export interface Step {
  readonly label: StepLabel;
  readonly forward: readonly Patch[];
  readonly backward: readonly Patch[];
  /** Steps with the same key within a short time become one; null never does. */
  readonly coalesce: string | null;
  /** When the step was last added to, in milliseconds. */
  readonly at: number;
}

export interface History {
  /** The steps taken, oldest first. */
  readonly past: readonly Step[];
  /** The steps undone, the one to redo next first. */
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Steps kept; older ones go. */
export const MOST_STEPS = 200;
/** Edits of one field that are no further apart than this are one step. */
export const COALESCE_MS = 1500;

export interface StepInfo {
  readonly label: StepLabel;
  readonly coalesce: string | null;
  readonly at: number;
}

/** The history after a change of the value; steps that were undone before are gone. */
export function record<T>(history: History, before: T, after: T, info: StepInfo): History {
  const last = history.past.at(-1);
  if (last !== undefined && joins(last, info, history)) {
    const start = applied(before, last.backward);
    const past = history.past.slice(0, -1);
    const joined = { ...step(start, after, info) };
    // Typing that ends where it began is no step.
    return { past: joined.forward.length === 0 ? past : [...past, joined], future: [] };
  }
  return { past: [...history.past, step(before, after, info)].slice(-MOST_STEPS), future: [] };
}

function joins(last: Step, { coalesce, at }: StepInfo, { future }: History): boolean {
  return coalesce !== null && last.coalesce === coalesce && future.length === 0 && at - last.at <= COALESCE_MS;
}

const step = <T>(before: T, after: T, info: StepInfo): Step => ({
  ...info,
  forward: difference(before, after),
  backward: difference(after, before),
});

export interface Moved<T> {
  readonly value: T;
  readonly history: History;
}

/** One step back; the same value and history where there is none. */
export function undo<T>(value: T, history: History): Moved<T> {
  const last = history.past.at(-1);
  if (last === undefined) return { value, history };
  const future = [{ ...last, coalesce: null }, ...history.future];
  return { value: applied(value, last.backward), history: { past: history.past.slice(0, -1), future } };
}

/** One step forward; the same value and history where there is none. */
export function redo<T>(value: T, history: History): Moved<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return { value, history };
  return { value: applied(value, next.forward), history: { past: [...history.past, next], future } };
}

/** Goes to where `count` steps are in the past. */
export function jump<T>(value: T, history: History, count: number): Moved<T> {
  const all = history.past.length + history.future.length;
  const target = Math.max(0, Math.min(all, Math.trunc(count)));
  let moved: Moved<T> = { value, history };
  while (moved.history.past.length > target) moved = undo(moved.value, moved.history);
  while (moved.history.past.length < target) moved = redo(moved.value, moved.history);
  return moved;
}
