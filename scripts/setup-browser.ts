// Finds a Chromium for the browser tests, and installs one where there is none (`npm run setup:browser`).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium without windows: the same engine for half the CPU time, since it composes no window in software. */
const HEADLESS = 'chromium-headless-shell';

/** `headless`: one that cannot open a window is preferred. */
type Kind = 'headless' | 'any';

/**
 * Path of a Chromium: `CHROMIUM_PATH`, one on PATH, an installed application, Playwright's own download.
 *
 * @returns null when there is none
 */
export function findBrowser(kind: Kind = 'any'): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...(kind === 'headless' ? [HEADLESS, ...NAMES] : NAMES).flatMap((name) =>
      folders.map((folder) => join(folder, name)),
    ),
    ...APPLICATIONS,
    chromium.executablePath(),
  ];
  return candidates.find(executable) ?? null;
}

/** Debian's own package brings every library along; Ubuntu's is a stub for a snap, which containers cannot run. */
function aptHasChromium(): boolean {
  return (
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) &&
    process.getuid?.() === 0
  );
}

function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, shell }).status === 0;
}

/**
 * Path of a Chromium, installed on the way when needed.
 *
 * @throws Error with what to do by hand when none can be had
 */
export function ensureBrowser(kind: Kind = 'any'): string {
  const found = findBrowser(kind);
  if (found) return found;
  if (aptHasChromium()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      kind === 'headless' ? HEADLESS : 'chromium',
      'fonts-dejavu-core',
    ]);
  } else {
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    run('npx', ['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  }
  const installed = findBrowser(kind);
  if (installed) return installed;
  throw new Error('No Chromium: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(ensureBrowser('headless'));
