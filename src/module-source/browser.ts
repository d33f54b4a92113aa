// The files of the module and of the recipes for the browser: Vite puts their text into the build.
const texts = import.meta.glob<string>(['/modules/dynamodb/**/*.{tf,hcl,md}', '/modules/dynamodb/LICENSE'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const recipeTexts = import.meta.glob<string>('/recipes/*/**/*.{tf,md,mjs}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const within = (folder: string, found: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(found)
      .map(([path, text]): [string, string] => [path.slice(folder.length), text])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const moduleSource = within('/modules/dynamodb/', texts);
export const recipeSource = within('/recipes/', recipeTexts);
