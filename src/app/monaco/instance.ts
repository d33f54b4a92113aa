// The bundled Monaco with the few features that these texts need, given to @monaco-editor/react so that no CDN is asked.
import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/snippet/register';
// The feature `suggest` registers inline completions alone; this is its list.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import { conf, language } from 'monaco-editor/languages/definitions/hcl/hcl';
import { diffHere } from './diff-here.ts';
import { themes } from './themes.ts';

diffHere();
loader.config({ monaco });
// Monaco's own registration would bring the language as one more file, and reject where it does not arrive.
monaco.languages.register({ id: 'hcl' });
monaco.languages.setMonarchTokensProvider('hcl', language);
monaco.languages.setLanguageConfiguration('hcl', conf);
// The editor shows no brackets; its models would look for them all the same.
const bracketColorizationOptions = { enabled: false, independentColorPoolPerBracketType: false };
monaco.editor.onDidCreateModel((model) => model.updateOptions({ bracketColorizationOptions }));
for (const [name, theme] of Object.entries(themes)) monaco.editor.defineTheme(name, theme);

export { monaco };
