// Parts of Monaco that its package exports without types: what is used of them.
declare module 'monaco-editor/editor/common/diff/linesDiffComputers' {
  interface DiffOptions {
    readonly ignoreTrimWhitespace: boolean;
    readonly maxComputationTimeMs: number;
    readonly computeMoves: boolean;
  }
  export const linesDiffComputers: {
    readonly getDefault: () => {
      readonly computeDiff: (
        before: readonly string[],
        after: readonly string[],
        options: DiffOptions,
      ) => { readonly changes: readonly unknown[]; readonly moves: readonly unknown[]; readonly hitTimeout: boolean };
    };
  };
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: { readonly initialize: (overrides: Readonly<Record<string, unknown>>) => unknown };
}

declare module 'monaco-editor/languages/definitions/hcl/hcl' {
  import type { languages } from 'monaco-editor/editor';
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage;
}
