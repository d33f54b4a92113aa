// The page as a person uses it: by role, label and text, nothing else.
import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { rowOf, type VariableName } from '../src/catalog/config.ts';

export type Tab = 'Module block' | 'terraform.tfvars' | 'Cost estimate' | 'Overview' | 'Files' | 'Scaling' | 'Compare';

/** What a person enters for a variable: text as typed, a switch's position, tags. */
export type Entry = string | boolean | Readonly<Record<string, string>>;

/** Matches an accessible name that contains the Terraform name as a whole word. */
const naming = (name: string): RegExp => new RegExp(`(?<![\\w-])${name}(?![\\w-])`);

export class Configurator {
  readonly page: Page;
  readonly preview: Locator;
  readonly previewText: Locator;
  readonly status: Locator;
  readonly total: Locator;
  /** Every download that happened, in order. */
  readonly downloads: Download[] = [];

  constructor(page: Page) {
    this.page = page;
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.previewText = page.getByTestId('preview-text');
    this.status = page.getByRole('status');
    this.total = page.getByTestId('monthly-total');
    page.on('download', (download) => this.downloads.push(download));
  }

  /** Opens the page and waits until the preview follows what is entered. */
  async open(): Promise<void> {
    await this.page.goto('./');
    await this.ready();
    // At the buttons, at once; the live region says so after a pause.
    await expect(this.page.getByTestId('standing')).not.toContainText('Checking…');
  }

  /** Waits until the form takes input. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('document')).toHaveAttribute('data-ready', 'true');
  }

  /** The control of a variable; for an enumeration the radio group, for tags the group. */
  field(name: VariableName): Locator {
    const row = rowOf(name);
    if (row.type === 'bool') return this.page.getByRole('switch', { name: naming(name) });
    if (row.type === 'map(string)' || row.type === 'map(number)')
      return this.page.getByRole('group', { name: naming(name) });
    if (row.type === 'string' && row.choices) return this.page.getByRole('radiogroup', { name: naming(name) });
    return this.page.getByRole('textbox', { name: naming(name) });
  }

  choice(name: VariableName, value: string): Locator {
    return this.field(name).getByRole('radio', { name: naming(value) });
  }

  /** Enters a value as a person would. */
  async enter(name: VariableName, entry: Entry): Promise<void> {
    if (typeof entry === 'boolean') await this.field(name).setChecked(entry);
    else if (typeof entry === 'object') for (const pair of Object.entries(entry)) await this.addTo(name, ...pair);
    else if (rowOf(name).type === 'string' && 'choices' in rowOf(name)) await this.choice(name, entry).check();
    else await this.field(name).fill(entry);
  }

  async enterAll(entries: Readonly<Partial<Record<VariableName, Entry>>>): Promise<void> {
    for (const [name, entry] of Object.entries(entries)) await this.enter(name as VariableName, entry);
  }

  /** Opens the fold that a variable stands in, where it stands in one that is closed. */
  async reveal(name: VariableName): Promise<void> {
    if (await this.field(name).isVisible()) return;
    const folded = this.page.getByText(new RegExp(`(^|, )${name}(,|$)`)).filter({ visible: true });
    await folded.first().click();
    await expect(this.field(name)).toBeVisible();
  }

  tagKeys(of: VariableName = 'tags'): Locator {
    return this.field(of).getByRole('textbox', { name: 'Key', exact: true });
  }

  tagValues(of: VariableName = 'tags'): Locator {
    return this.field(of).getByRole('textbox', { name: 'Value', exact: true });
  }

  addTag(key: string, value: string): Promise<void> {
    return this.addTo('tags', key, value);
  }

  /** Adds a row to a map. */
  async addTo(map: VariableName, key: string, value: string): Promise<void> {
    await this.button(map === 'tags' ? 'Add tag' : `Add to ${map}`).click();
    await this.tagKeys(map).last().fill(key);
    await this.tagValues(map).last().fill(value);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: Tab): Locator {
    return this.page.getByRole('tablist', { name: 'Preview' }).getByRole('tab', { name, exact: true });
  }

  async show(name: Tab): Promise<void> {
    await this.tab(name).click();
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
  }

  /** The text of the shown tab, byte for byte; that of the estimate is there once the prices are. */
  async text(): Promise<string> {
    await expect(this.previewText).not.toBeEmpty();
    return (await this.previewText.textContent()) ?? '';
  }

  /** Presses Copy and reads the clipboard. */
  async copied(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.button('Copy').click();
    await expect.poll(() => this.page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Presses a download button and gives the file's name and bytes. */
  async download(button: 'Download bundle' | 'Download terraform.tfvars'): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.button(button).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** The code viewer, once it lies over the plain text. */
  viewer(): Locator {
    return this.preview.getByRole('code');
  }

  /** Asks for the code viewer by pointing at the preview, and waits for it. */
  async loadViewer(): Promise<void> {
    await this.preview.hover();
    await expect(this.viewer()).toBeVisible({ timeout: 15_000 });
  }
}
