// The response headers that the page is built for; README and the configurations in hosting/ give the same.

/** The policies that Monaco creates, and the one that starts the scaling worker: nothing else of ours turns text into code. */
export const TRUSTED_TYPES_POLICIES: readonly string[] = [
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'dompurify',
  'editorViewLayer',
  'richScreenReaderContent',
  'scalingWorker',
  'standaloneColorizer',
  'tokenizeToString',
];

/**
 * What the page may load: its own origin and nothing else. Monaco writes inline styles; frame-ancestors works in a
 * header only, never in a <meta>.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICIES.join(' ')}`,
].join('; ');

/** Headers for every response, by name. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * How long a response may be kept. Vite puts the hash of the content into the names below assets/, so those never change;
 * a browser asks for everything else again.
 *
 * @param path of the request, from the folder that holds index.html
 */
export const cacheControl = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
