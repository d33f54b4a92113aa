// What the documents name must exist: scripts, files, anchors of the project's own.
import { posix } from 'node:path';

const FENCE = /^(```|~~~)[\s\S]*?^\1\s*$/gm;
const SCRIPT = /\bnpm (?:run(?:-script)? ([\w:-]+)|(test|start)\b)/g;
const LINK = /\]\(([^)\s]+)\)/g;
const CODE = /`([^`\n]+)`/g;

/** Folders at the top of the project; a path in backticks that begins with one of them is meant as a path. */
const TOP = /^(\.ci|\.github|bench|docs|e2e|hosting|modules|public|scripts|src|test)\//;
const TOP_FILE = /^[\w.-]+\.(md|json|ts|html)$/;

/** What stands for many names is no path: `*`, `<name>`, `NNN`, `…`, and paths of users' own. */
const PATTERN = /[*<>{}…]|\bNNN\b|\bFILE\b|\bDIR\b/;

/** Scripts of package.json that a document tells people to run, `test` and `start` included. */
export function scriptsNamed(text: string): readonly string[] {
  return [...text.matchAll(SCRIPT)].map((match) => match[1] ?? match[2] ?? '');
}

/** Paths from the project's folder that a document links to or names in backticks. */
export function pathsNamed(document: string, text: string): readonly string[] {
  const folder = posix.dirname(document);
  const links = [...text.matchAll(LINK)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^([a-z]+:|#)/.test(link))
    .map((link) => posix.normalize(posix.join(folder, link.replace(/#.*$/, ''))));
  const named = [...text.replace(FENCE, '').matchAll(CODE)]
    .map((match) => (match[1] ?? '').replace(/:\d+$/, ''))
    .filter((code) => (TOP.test(code) || TOP_FILE.test(code)) && !PATTERN.test(code) && !/\s/.test(code))
    .map((code) => code.replace(/\/$/, ''));
  return [...links, ...named];
}

/** What stands, as the documents are held against it. */
export interface Standing {
  readonly scripts: ReadonlySet<string>;
  /** Whether a path from the project's folder exists. */
  readonly exists: (path: string) => boolean;
}

/** One line for each script or path that a document names and that does not exist. */
export function deadNames(documents: ReadonlyMap<string, string>, standing: Standing): readonly string[] {
  return [...documents].flatMap(([document, text]) => [
    ...scriptsNamed(text)
      .filter((script) => !standing.scripts.has(script))
      .map((script) => `${document}: no script ${script}`),
    ...pathsNamed(document, text)
      .filter((path) => !standing.exists(path))
      .map((path) => `${document}: no file ${path}`),
  ]);
}
