// What is wrong with a text as marks in Monaco: at the range where the text says it, else at the line of the variable.
import type { editor } from 'monaco-editor/editor';
import type { Finding } from '../../catalog/finding.ts';
import type { Located } from '../../generator/arguments.ts';
import type { TextFinding } from '../../generator/text-findings.ts';
import { placesIn } from './exact-text.ts';
import { monaco } from './instance.ts';

export interface Wrong {
  /** The line of each variable. */
  readonly lines: Located['lines'];
  readonly problems: readonly Finding[];
  /** What is wrong with the text itself; the problems repeat those that block. */
  readonly inText: readonly TextFinding[];
}

export function markers(model: editor.ITextModel, text: string, { lines, problems, inText }: Wrong) {
  const said = new Set(inText.map(({ message }) => message));
  return [
    ...inRanges(model, text, inText),
    ...atLines(
      model,
      lines,
      problems.filter(({ message }) => !said.has(message)),
    ),
  ];
}

function inRanges(model: editor.ITextModel, text: string, findings: readonly TextFinding[]): editor.IMarkerData[] {
  if (findings.length === 0) return [];
  const placeOf = placesIn(text);
  return findings.map(({ range: { start, end }, message, source }) => {
    const range = monaco.Range.fromPositions(placeOf(start), placeOf(Math.max(end, start + 1)));
    const severity = source === 'advice' ? monaco.MarkerSeverity.Warning : monaco.MarkerSeverity.Error;
    return { severity, message, ...model.validateRange(range) };
  });
}

/** One marker a blocking finding and line it is about. */
function atLines(
  model: editor.ITextModel,
  lines: Located['lines'],
  problems: readonly Finding[],
): editor.IMarkerData[] {
  return problems.flatMap(({ fields, message }) =>
    fields.flatMap((field) => {
      const line = lines.get(field);
      if (line === undefined || line > model.getLineCount()) return [];
      return [
        {
          severity: monaco.MarkerSeverity.Error,
          message,
          startLineNumber: line,
          endLineNumber: line,
          startColumn: model.getLineFirstNonWhitespaceColumn(line),
          endColumn: model.getLineMaxColumn(line),
        },
      ];
    }),
  );
}
