// Starts the page in the browser: takes over the prerendered markup, or draws it where there is none.
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import '../components/styles/index.css';
import { App } from './app.tsx';
import { FIRST_ID, type First } from './first.ts';
import { Ready } from './ready.tsx';
import { startTheme } from './theme.ts';
import { typedEarly } from './typed-early.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
startTheme();
const enterAgain = typedEarly(root);

const page = (first: First) => (
  <StrictMode>
    <App first={first} />
    <Ready root={root} onReady={enterAgain} />
  </StrictMode>
);

const carried = document.getElementById(FIRST_ID)?.textContent;
// As a transition it is done in slices, so that it never holds up a key or a scroll.
if (carried) startTransition(() => void hydrateRoot(root, page(JSON.parse(carried))));
// The development server does not prerender.
else import('./cost-room.tsx').then(({ firstOf }) => createRoot(root).render(page(firstOf())));
