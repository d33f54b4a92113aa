// Renders the page with the module's defaults to text, for the build to put into index.html.
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import { Ready } from './ready.tsx';

export const render = (): string =>
  renderToString(
    <StrictMode>
      <App />
      <Ready root={null} />
    </StrictMode>,
  );
