// All Korean sentences.

import { game } from './game';
import { people } from './people';
import { shell } from './shell';
import { trading } from './trading';

export const ko = { ...shell, ...trading, ...game, ...people };
