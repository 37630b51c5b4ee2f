// All English sentences.

import { game } from './game';
import { people } from './people';
import { profile } from './profile';
import { records } from './records';
import { shell } from './shell';
import { trading } from './trading';
import { welcome } from './welcome';

export const en = { ...shell, ...trading, ...game, ...people, ...profile, ...records, ...welcome };
