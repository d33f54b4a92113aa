// Starts the page in the browser: takes over the prerendered markup, or draws it where there is none.
import { StrictMode, startTransition } from 'react';
import '../components/styles/index.css';
import { words } from '../components/words.ts';
import { initialState } from '../document/reduce.ts';
import { App } from './app.tsx';
import { FIRST_ID, type First } from './first.ts';
import { Ready } from './ready.tsx';
import { startTheme } from './theme.ts';

/** Two thirds of the script: the page's own code runs while this is still on its way. */
const arriving = import('react-dom/client');

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
startTheme();

const page = (first: First) => (
  <StrictMode>
    <App first={first} />
    <Ready root={root} />
  </StrictMode>
);

const carried = document.getElementById(FIRST_ID)?.textContent;

async function start({ createRoot, hydrateRoot }: typeof import('react-dom/client'), into: HTMLElement): Promise<void> {
  // As a transition it is done in slices, so that it never holds up a key or a scroll.
  if (carried) return startTransition(() => void hydrateRoot(into, page(JSON.parse(carried))));
  // The development server does not prerender.
  const { firstOf } = await import('./cost-part.tsx');
  createRoot(into).render(page(firstOf(initialState)));
}

function sayLost(): void {
  const lost = Object.assign(document.createElement('p'), { className: 'without-script', role: 'alert' });
  lost.textContent = words.lost;
  document.body.prepend(lost);
}

// No top-level await: what arrives shares code with this file, and would wait for it in turn.
arriving.then((dom) => start(dom, root), sayLost);
