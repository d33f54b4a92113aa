// The module's files for the browser: Vite puts their text into the build.
const texts = import.meta.glob<string>(['/modules/dynamodb/**/*.{tf,hcl,md}', '/modules/dynamodb/LICENSE'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const moduleSource: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(texts)
    .map(([path, text]): [string, string] => [path.slice('/modules/dynamodb/'.length), text])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
