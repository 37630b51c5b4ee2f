// The top bar: round and time left, connection, who plays, language, theme, and the bottom tabs of small screens.

import { roleOf } from '../model/people.js';
import { currentLanguage, text, useLanguage } from '../text/i18n.js';
import { byId, write } from './dom.js';

const LATE_MILLIS = 30_000;

/** Wires the bar; returns the function that draws it. */
export function createBar(state, onLanguage) {
  const round = byId('round');
  const [number, phase, time] = ['number', 'phase', 'time'].map((name) => round.querySelector(`.round-${name}`));
  const ring = round.querySelector('.ring-left');
  const connection = byId('connection');

  byId('language').addEventListener('click', () => {
    useLanguage(currentLanguage() === 'ko' ? 'en' : 'ko');
    onLanguage();
  });
  byId('theme').addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    localStorage.setItem('stocking.theme', theme);
    drawTheme();
  });
  wireTabs();

  return () => {
    const now = Date.now();
    const left = state.round.left(now);
    write(number, state.round.id ? text('round.number', { id: state.round.id }) : '');
    write(phase, text(`round.${state.round.phase}`));
    write(time, left > 0 ? text('round.left', { left }) : '');
    round.dataset.phase = state.round.phase;
    round.classList.toggle('late', state.round.phase === 'open' && left < LATE_MILLIS);
    ring.style.strokeDashoffset = String(1 - state.round.share(now));
    write(connection, text(`connection.${state.connection}`));
    connection.className = `connection ${state.connection}`;
    write(byId('nickname'), state.me?.nickname ?? '');
    write(byId('role'), text(`people.role.${roleOf(state)}`));
    drawTheme();
  };
}

/** Shows one of the three views of small screens. */
export function showTab(tab) {
  document.body.dataset.tab = tab;
  for (const button of byId('tabs').children) {
    if (button.dataset.tab === tab) {
      button.setAttribute('aria-current', 'page');
    } else {
      button.removeAttribute('aria-current');
    }
  }
}

function wireTabs() {
  for (const button of byId('tabs').children) {
    button.addEventListener('click', () => showTab(button.dataset.tab));
  }
  showTab(document.body.dataset.tab);
}

function drawTheme() {
  write(byId('theme'), text(isDark() ? 'theme.toLight' : 'theme.toDark'));
}

function isDark() {
  return document.documentElement.dataset.theme === 'dark';
}
