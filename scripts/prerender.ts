// Build plugins for index.html: puts the rendered page and its CSS into it, so that both are shown before any script runs.
import react from '@vitejs/plugin-react';
import { createServer, type IndexHtmlTransformContext, type Plugin } from 'vite';

/** The page with the module's defaults as markup, and the data it starts with. */
async function renderPage(): Promise<{ page: string; data: string }> {
  const server = await createServer({
    configFile: false,
    plugins: [react()],
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    const entry = await server.ssrLoadModule('/src/app/entry-server.tsx');
    return entry.render();
  } finally {
    await server.close();
  }
}

const STYLESHEET = /<link rel="stylesheet"[^>]*href="\.\/(?<file>[^"]+)"[^>]*>\s*/g;

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/** Has the browser fetch React DOM together with the script that imports it only when it runs. */
function preloadOfReactDom(bundle: Bundle): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/react-dom/client.js'),
  );
  if (chunk === undefined) throw new Error('React DOM is no chunk of its own');
  return `<link rel="modulepreload" crossorigin href="./${chunk.fileName}">`;
}

/**
 * Parts that share code with the entry ask for its stylesheet before they load. The page carries that one as text, so
 * they are told to preload the entry itself, which is there already.
 */
function withoutRequestsFor(stylesheets: ReadonlySet<string>, bundle: Bundle): void {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('no entry in the build');
  const named = (file: string): string => `"./${file.slice(file.lastIndexOf('/') + 1)}"`;
  for (const chunk of chunks) {
    for (const file of stylesheets) chunk.code = chunk.code.replaceAll(named(file), named(entry.fileName));
  }
}

/** Fills `<!--page-->`, replaces the page's stylesheets by their text and preloads what its script asks for first. */
export function prerender(): Plugin {
  const inlined = new Set<string>();
  return {
    name: 'prerender',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const { page, data } = await renderPage();
        const styled = html.replace(STYLESHEET, (_, file: string) => {
          const asset = bundle[file];
          if (asset?.type !== 'asset') throw new Error(`no stylesheet ${file} in the build`);
          delete bundle[file];
          inlined.add(file);
          return `<style>${String(asset.source).trim()}</style>`;
        });
        if (!styled.includes('<!--page-->')) throw new Error('index.html has no place for the page');
        return styled
          .replace('</head>', `${preloadOfReactDom(bundle)}\n</head>`)
          .replace('<!--page-->', () => page)
          .replace('</body>', () => `${data}</body>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => withoutRequestsFor(inlined, bundle),
    },
  };
}

/** The development server injects inline scripts, which the policy of the built page forbids. */
export function withoutPolicy(): Plugin {
  return {
    name: 'without-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}
