// The page at /docs/api: Swagger UI for HTTP, and a reference with a console for /ws.

import { Console } from './console.js';
import { drawStreams } from './streams.js';

const parts = document.querySelectorAll('main');

function showPart() {
  const shown = location.hash === '#streams' ? 'streams' : 'http';
  for (const part of parts) {
    part.hidden = part.id !== shown;
    const link = document.querySelector(`nav a[href="#${part.id}"]`);
    link.toggleAttribute('aria-current', part.id === shown);
  }
}

function followTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

async function json(path) {
  const response = await fetch(path);
  if (!response.ok) {
    throw new Error(`${path} was answered with ${response.status}`);
  }
  return response.json();
}

async function showStreams() {
  const place = document.querySelector('#streams');
  try {
    const [specification, round] = await Promise.all([json('/docs/asyncapi.json'), json('/api/round')]);
    const symbols = round.instruments.map(({ symbol }) => symbol);
    place.append(new Console(specification, symbols).element, ...drawStreams(specification));
  } catch (failure) {
    place.append(`The streams cannot be shown: ${failure.message}. Load the page again in a moment.`);
  }
}

followTheme();
showPart();
addEventListener('hashchange', showPart);
window.SwaggerUIBundle({
  url: '/docs/openapi.json',
  domNode: document.querySelector('#http'),
  docExpansion: 'list',
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
await showStreams();
