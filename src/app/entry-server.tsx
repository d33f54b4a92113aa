// Renders the page with the module's defaults to text, for the build to put into index.html.
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { initialState } from '../document/reduce.ts';
import { App } from './app.tsx';
import { firstOf } from './cost-part.tsx';
import { FIRST_ID } from './first.ts';
import { Ready } from './ready.tsx';

/** The markup of the page, and the data it starts with as an inert element. */
export function render(): { page: string; data: string } {
  const first = firstOf(initialState);
  const page = renderToString(
    <StrictMode>
      <App first={first} />
      <Ready root={null} />
    </StrictMode>,
  );
  const json = JSON.stringify(first).replaceAll('<', '\\u003c');
  return { page, data: `<script type="application/json" id="${FIRST_ID}">${json}</script>` };
}
