// Starts the page in the browser: takes over the prerendered markup, or draws it where there is none.
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import '../components/styles/index.css';
import { App } from './app.tsx';
import { Ready } from './ready.tsx';
import { startTheme } from './theme.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element #root');
startTheme();
const page = (
  <StrictMode>
    <App />
    <Ready root={root} />
  </StrictMode>
);
if (root.hasChildNodes()) hydrateRoot(root, page);
else createRoot(root).render(page);
