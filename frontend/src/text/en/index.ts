// All English sentences.

import { game } from './game';
import { people } from './people';
import { shell } from './shell';
import { trading } from './trading';

export const en = { ...shell, ...trading, ...game, ...people };
