// Completion, hover and quick fixes of the editable texts, from the catalogue: Monaco asks, the core answers.
import type { editor, IRange, languages } from 'monaco-editor/editor';
import { names } from '../../catalog/config.ts';
import { closest } from '../../catalog/suggest.ts';
import type { Store } from '../../components/ui/store-context.ts';
import type { TextFormat } from '../../document/document.ts';
import { literal } from '../../generator/literal.ts';
import { argumentAt, completionsAt } from '../../generator/text-help.ts';
import type { Range } from '../../hcl/diagnostic.ts';
import { argumentEdits, type TextEdit } from '../../hcl/edit.ts';
import { attributesOf, bodyOf } from '../../hcl/find.ts';
import { parse } from '../../hcl/parse.ts';
import { variableHelp } from '../../model/variable-help.ts';
import { monaco } from './instance.ts';

const LANGUAGE = 'hcl';

/** What Monaco asks about: the text of the model, and the block in it that the form is about. */
interface Asked {
  readonly format: TextFormat;
  readonly text: string;
  readonly path: readonly string[];
}

/** Registers the providers; they answer from what the store holds at the time. */
export function registerProviders(store: Store): { readonly dispose: () => void } {
  const registered = [
    monaco.languages.registerCompletionItemProvider(LANGUAGE, completion(store)),
    monaco.languages.registerHoverProvider(LANGUAGE, hover(store)),
    monaco.languages.registerCodeActionProvider(LANGUAGE, quickFixes(store)),
  ];
  return {
    dispose: () => {
      for (const one of registered) one.dispose();
    },
  };
}

/** Null for a text that is no configuration. */
function asked(store: Store, model: editor.ITextModel): Asked | null {
  const format = model.uri.path.slice(1);
  if (format !== 'module' && format !== 'tfvars') return null;
  const { imported, target } = store.getState().state.document;
  const path = imported[format]?.path ?? (format === 'module' ? ['module', target.label] : []);
  return { format, text: model.getValue(), path };
}

const rangeIn = (model: editor.ITextModel, { start, end }: Range): IRange =>
  monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));

const helpOf = (store: Store, name: Parameters<typeof variableHelp>[0]) => {
  const { fallback, cost } = store.getState().model;
  return variableHelp(name, fallback, cost);
};

const completion = (store: Store): languages.CompletionItemProvider => ({
  triggerCharacters: ['"', '='],
  provideCompletionItems: (model, position) => {
    const about = asked(store, model);
    if (about === null) return { suggestions: [] };
    const found = completionsAt(about.text, about.path, model.getOffsetAt(position));
    const suggestions = found.map(({ kind, name, label, insert, range }, at): languages.CompletionItem => {
      const isArgument = kind === 'argument';
      const { type, lines } = helpOf(store, name);
      return {
        label,
        kind: isArgument ? monaco.languages.CompletionItemKind.Property : monaco.languages.CompletionItemKind.Value,
        insertText: insert,
        range: rangeIn(model, range),
        detail: type,
        documentation: lines.join('\n\n'),
        // In the order of the catalogue.
        sortText: String(at).padStart(3, '0'),
        // Its values are offered at once.
        ...(isArgument && insert !== label ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
      };
    });
    return { suggestions };
  },
});

const hover = (store: Store): languages.HoverProvider => ({
  provideHover: (model, position) => {
    const about = asked(store, model);
    const found = about && argumentAt(about.text, about.path, model.getOffsetAt(position));
    if (!found) return null;
    const { type, lines, docs } = helpOf(store, found.name);
    const contents = [
      { value: `**${found.name}** \`${type}\`` },
      { value: lines.join('\n\n') },
      { value: `[${docs}](${docs})` },
    ];
    return { range: rangeIn(model, found.range), contents };
  },
});

/** A change of the text that mends a finding. */
interface QuickFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly message: string;
}

function fixesAt(store: Store, { format, text, path }: Asked, line: number): readonly QuickFix[] {
  const { texts, findings } = store.getState().model;
  const { lines, findings: inText = [] } = texts[format];
  const tree = parse(text);
  const body = bodyOf(tree, path);
  const items = body === null ? [] : attributesOf(body);
  const spelling = inText.flatMap(({ id, line: at, message, fields: [name = ''] }): QuickFix[] => {
    const meant = id.endsWith(':unknown') && at === line ? closest(name, names) : undefined;
    const own = items.find((item) => item.name.text === name)?.name;
    if (meant === undefined || own === undefined) return [];
    return [{ title: `Change to ${meant}`, edits: [{ start: own.start, end: own.end, text: meant }], message }];
  });
  const values = findings.flatMap(({ fix, fields, message }): QuickFix[] => {
    if (fix === undefined || !fields.some((name) => lines.get(name) === line)) return [];
    const set = Object.entries(fix.set).map(([name, value]) => [name, literal(value)] as const);
    return [{ title: fix.label, edits: argumentEdits(tree, path, set), message }];
  });
  return [...spelling, ...values].filter(({ edits }) => edits.length > 0);
}

const quickFixes = (store: Store): languages.CodeActionProvider => ({
  provideCodeActions: (model, range, { markers }) => {
    const about = asked(store, model);
    const fixes = about === null ? [] : fixesAt(store, about, range.startLineNumber);
    const actions = fixes.map(
      ({ title, edits, message }): languages.CodeAction => ({
        title,
        kind: 'quickfix',
        isPreferred: true,
        diagnostics: markers.filter((marker) => marker.message === message),
        edit: {
          edits: edits.map((edit) => ({
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: rangeIn(model, edit), text: edit.text },
          })),
        },
      }),
    );
    return { actions, dispose: () => undefined };
  },
});
