// All Korean sentences.

import { game } from './game';
import { people } from './people';
import { profile } from './profile';
import { records } from './records';
import { shell } from './shell';
import { trading } from './trading';
import { welcome } from './welcome';

export const ko = { ...shell, ...trading, ...game, ...people, ...profile, ...records, ...welcome };
