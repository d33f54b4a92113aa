// The browser tests: the production build, served as `npm start` serves it, in one real Chromium.
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/setup-browser.ts';

const executablePath = findBrowser('headless');

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  globalSetup: './e2e/serve-dist.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, for machines that do other things too: a test that waits for nothing ends long before.
  timeout: 90_000,
  expect: { timeout: 7_500 },
  reporter: [['list'], ['json', { outputFile: '.tmp/playwright.json' }]],
  use: {
    // Set by serve-dist.ts, which picks a free port.
    baseURL: process.env.E2E_BASE_URL ?? 'http://127.0.0.1:4173/',
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    acceptDownloads: true,
    // A trace records every test to keep those of a few: it costs a third of the CPU time. `--trace on` asks for one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      chromiumSandbox: false,
    },
  },
});
