// CPU time of a page's threads from Chromium's trace: what a task took of a core, however busy the machine was with other things.

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it lasted, and how much of that the thread was on a core. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

export interface ThreadTime {
  /** Milliseconds on a core over all tasks, and of the longest one. */
  readonly cpu: number;
  readonly longest: number;
}

/**
 * CPU time of the tasks of a kind of thread between two marks of `performance.mark`.
 *
 * @param thread `CrRendererMain` for the page, `DedicatedWorker thread` for workers
 */
export function threadTime(trace: Buffer, thread: string, [from, to]: readonly [string, string]): ThreadTime {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const mark = (name: string): TraceEvent => {
    const found = traceEvents.find((event) => event.name === name);
    if (found === undefined) throw new Error(`the trace has no mark ${name}`);
    return found;
  };
  const [begin, end] = [mark(from), mark(to)];
  const tids = traceEvents
    .filter(({ name, pid, args }) => name === 'thread_name' && pid === begin.pid && args?.name === thread)
    .map(({ tid }) => tid);
  const tasks = traceEvents
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === begin.pid && tids.includes(tid))
    .filter(({ ts, dur = 0 }) => ts + dur > begin.ts && ts < end.ts)
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0) throw new Error(`the trace has no task of ${thread}`);
  return { cpu: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(...tasks) };
}
