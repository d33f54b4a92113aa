// The graph of imports between the project's own files: circles in it, and files that nothing shipped leads to.
import { posix } from 'node:path';
import { importsOf } from './layers.ts';

/** Files by path, each with the files that it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * @param files texts by path from the project's folder
 * @param aliases what a specifier such as `#name` may stand for
 */
export function graphOf(
  files: ReadonlyMap<string, string>,
  aliases: Readonly<Record<string, readonly string[]>> = {},
): Graph {
  const graph = new Map<string, readonly string[]>();
  for (const [path, text] of files) {
    const targets = importsOf(text).flatMap((specifier) => {
      if (Object.hasOwn(aliases, specifier)) return aliases[specifier] ?? [];
      if (!specifier.startsWith('.')) return [];
      return [posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')))];
    });
    graph.set(
      path,
      targets.filter((target) => files.has(target)),
    );
  }
  return graph;
}

/** Each circle once, as the files along it; empty when there is none. */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at !== -1) {
      circles.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}

/** The files that no entry leads to. */
export function unreachable(graph: Graph, entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return [...graph.keys()].filter((file) => !reached.has(file));
}
