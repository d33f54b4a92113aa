// A random walk over everything that can be pressed, chosen or typed into, from a seed; after each step the page must still be right.
import type { ElementHandle, Page } from '@playwright/test';
import type { Config } from '../src/catalog/config.ts';
import { deserialize } from '../src/document/codec.ts';
import { type Document, emptyDocument } from '../src/document/document.ts';
import { initialState, type State } from '../src/document/reduce.ts';
import { costText } from '../src/model/cost.ts';
import { pageModel } from '../src/model/page.ts';

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TYPED = [
  ...['orders', 'orders.eu-1', 'a', '', ' ', 'Größe 東京', '__proto__', 'null', 'true'],
  ...['0', '1', '5', '70', '100', '40000', '40001', '-1', '0.5', '1e3', '1e999', '5,000', 'NaN'],
  ...['PROVISIONED', 'us-east-1', 'cron(0 5 * * ? *)', 'rate(1 day)', './modules/dynamodb', 'dev', 'prod'],
  ...['arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', 'x'.repeat(300)],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what Terraform would take for a template.
  ...['"${x}"', '%{ if true }', 'table_name = "from-text"\nread_capacity = 7\n', 'Team,orders\nStage,test'],
];

/** What stands in the page at one moment. */
interface Sight {
  readonly draft: string | null;
  readonly text: string;
  readonly tab: string;
  readonly environment: string | null;
  readonly showsAll: boolean;
  readonly failed: boolean;
}

export interface Walked {
  readonly steps: number;
  /** How often each kind of control was used. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Steps whose control was gone before it was used. */
  readonly missed: number;
  /** Texts compared with what the core gives for the document. */
  readonly compared: number;
  readonly wrong: readonly string[];
  /** What was used last, the latest at the end. */
  readonly trail: readonly string[];
  /** Module blocks that the page showed without a problem, with the config that they must give. */
  readonly texts: ReadonlyMap<string, Config>;
  /** Bytes of the heap after garbage collection and nodes of the DOM, from time to time, in one document. */
  readonly sizes: readonly { readonly step: number; readonly heap: number; readonly nodes: number }[];
}

/** One of all controls that can be used now; null where there is none. */
async function anyControl(page: Page, share: number): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle((at) => {
    const dialogs = [...document.querySelectorAll('dialog[open]')];
    const within = dialogs.at(-1) ?? document.body;
    const all = [
      ...within.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, .native-edit-context'),
    ];
    const usable = all.filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isOff =
        element.matches(':disabled, [type=file], [readonly], [aria-hidden=true]') ||
        element.closest('[inert]') !== null;
      return !isOff && width > 0 && height > 0 && element.checkVisibility();
    });
    return usable[Math.floor(at * usable.length)] ?? null;
  }, share);
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Uses a control; says what kind it was. */
async function use(page: Page, control: ElementHandle<HTMLElement>, random: () => number): Promise<string> {
  const options = { timeout: 3000 };
  const kind = await control.evaluate((element) => {
    if (element.classList.contains('native-edit-context')) return 'editor';
    return element.getAttribute('role') ?? (element instanceof HTMLInputElement ? element.type : element.localName);
  });
  const typed = TYPED[Math.floor(random() * TYPED.length)] ?? '';
  if (kind === 'editor') {
    await control.focus();
    await page.keyboard.press(random() < 0.5 ? 'ArrowDown' : 'End');
    if (random() < 0.3) await page.keyboard.press('Backspace');
    else await page.keyboard.insertText(typed.slice(0, 20));
  } else if (kind === 'select') {
    const values = await control.evaluate((element) =>
      [...(element as HTMLSelectElement).options].map(({ value }) => value),
    );
    await control.selectOption(values[Math.floor(random() * values.length)] ?? null, options);
  } else if (kind === 'text' || kind === 'textarea' || kind === 'search' || kind === 'number') {
    await control.fill(kind === 'number' ? typed.replace(/[^\d.]/g, '') : typed, options);
  } else {
    // Some lie under their label.
    await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await control.dispatchEvent('click');
  }
  return kind;
}

const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const key = `dynamodb-configurator/draft/${sessionStorage.getItem('dynamodb-configurator/tab')}`;
    const chosen = document.querySelector<HTMLInputElement>('input[name="environment"]:checked');
    const position = [...document.querySelectorAll('input[name="environment"]')].indexOf(chosen ?? document.body);
    const label = chosen?.closest('label')?.textContent ?? null;
    return {
      draft: localStorage.getItem(key),
      text: document.querySelector('[data-testid="preview-text"]')?.textContent ?? '',
      tab: document.querySelector('[role="tab"][aria-selected="true"]')?.textContent ?? '',
      environment: position > 0 ? label : null,
      showsAll: [...document.querySelectorAll('label')].some(
        ({ textContent, control }) =>
          textContent === 'All arguments' && control instanceof HTMLInputElement && control.checked,
      ),
      failed: document.querySelector('.failure') !== null,
    };
  });

function documentIn(draft: string | null): Document {
  if (draft === null) return emptyDocument;
  const { text } = JSON.parse(draft) as { text: string };
  return deserialize(text).document;
}

const TABS = { 'Module block': 'module', 'terraform.tfvars': 'tfvars', 'Cost estimate': 'cost' } as const;

/** What the core gives for what stands in the page; null where its tab shows no text of the editor. */
function expected(sight: Sight): { readonly text: string; readonly state: State } | null {
  const tab = Object.hasOwn(TABS, sight.tab) ? TABS[sight.tab as keyof typeof TABS] : null;
  if (tab === null) return null;
  const { environment, showsAll } = sight;
  const session = {
    ...initialState.session,
    tab,
    environment,
    show: showsAll ? ('all' as const) : ('changed' as const),
  };
  const state = { ...initialState, document: documentIn(sight.draft), session };
  const model = pageModel(state);
  return { text: tab === 'cost' ? costText(model.cost, model.fallback.table_name) : model.texts[tab].text, state };
}

/** Milliseconds within which the draft is written and the text is right. */
const SETTLED_MS = 5000;

/** The text that stands once it is what the core gives, or what is wrong. */
async function settled(page: Page): Promise<{ sight: Sight; state: State | null } | string> {
  const until = Date.now() + SETTLED_MS;
  for (;;) {
    const sight = await look(page);
    if (sight.failed) return 'the page stopped on an error of its own';
    const want = expected(sight);
    if (want === null || want.text === sight.text) return { sight, state: want?.state ?? null };
    if (Date.now() > until)
      return `${sight.tab}: shown ${JSON.stringify(sight.text)}, core ${JSON.stringify(want.text)}`;
  }
}

const REST_EVERY = 50;
const TRAIL = 12;

/**
 * Walks for so many steps or milliseconds, whichever ends first.
 *
 * @param page open and ready
 */
export async function walk(
  page: Page,
  seed: number,
  most: { readonly steps: number; readonly ms: number },
): Promise<Walked> {
  const random = chance(seed);
  const until = Date.now() + most.ms;
  const kinds: Record<string, number> = {};
  const wrong: string[] = [];
  const trail: string[] = [];
  const texts = new Map<string, Config>();
  const sizes: Walked['sizes'][number][] = [];
  let [steps, missed, compared] = [0, 0, 0];
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const rest = async (): Promise<void> => {
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    // A list that is open may lie over them.
    await page.getByRole('tab', { name: 'Module block' }).dispatchEvent('click');
    await page.getByRole('button', { name: 'Reset', exact: true }).first().dispatchEvent('click');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    sizes.push({ step: steps, heap: of('JSHeapUsedSize'), nodes: of('Nodes') });
  };
  while (steps < most.steps && Date.now() < until && wrong.length === 0) {
    const control = await anyControl(page, random());
    steps += 1;
    try {
      if (control === null) await page.keyboard.press('Escape');
      else {
        const name = await control.evaluate(
          ({ ariaLabel, id, textContent }) => ariaLabel || id || textContent?.trim().slice(0, 40),
        );
        trail.push(`${steps} ${name}`);
        const kind = await use(page, control, random);
        kinds[kind] = (kinds[kind] ?? 0) + 1;
      }
    } catch (error) {
      missed += 1;
      if (!/detached|not attached|Timeout|not stable|hidden/i.test(String(error))) wrong.push(String(error));
    }
    // What is held on to would be counted as a leak of the page.
    await control?.dispose();
    if (random() < 0.1) await page.keyboard.press('Escape');
    const found = await settled(page);
    if (typeof found === 'string') wrong.push(`step ${steps}: ${found}`);
    else if (found.state !== null) {
      compared += 1;
      const { config } = pageModel(found.state);
      if (found.sight.tab === 'Module block' && config !== null) texts.set(found.sight.text, config);
    }
    if (steps % REST_EVERY === 0) await rest();
  }
  return { steps, kinds, missed, compared, wrong, trail: trail.slice(-TRAIL), texts, sizes };
}
