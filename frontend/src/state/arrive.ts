// Does what the address of the page asks for, once: it is as before afterwards, and nobody finds a link in it.

import { readArrival, withoutArrival } from '../model/arrival';
import type { Services } from './services';

export function arrive({ showPeople }: Pick<Services, 'showPeople'>): void {
  const arrival = readArrival(location.search);
  if (arrival) {
    history.replaceState(null, '', `${location.pathname}${withoutArrival(location.search)}${location.hash}`);
    showPeople(arrival);
  }
}
