// The page starts here: services first, then everything that is drawn.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { arrive } from './state/arrive';
import { browserSurroundings, createServices } from './state/services';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element #root');
}
const services = createServices(browserSurroundings());
services.line.restart();
arrive(services);
createRoot(root).render(<StrictMode><App services={services} /></StrictMode>);
