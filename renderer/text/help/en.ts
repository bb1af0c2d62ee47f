/** The English guide. */

import { backup } from './en/backup.ts';
import { deadlines } from './en/deadlines.ts';
import { doubts } from './en/doubts.ts';
import { find } from './en/find.ts';
import { firstDay } from './en/first-day.ts';
import { forward } from './en/forward.ts';
import { keeping } from './en/keeping.ts';
import { keys } from './en/keys.ts';
import { machine } from './en/machine.ts';
import { minute } from './en/minute.ts';
import { move } from './en/move.ts';
import { numbers } from './en/numbers.ts';
import { personal } from './en/personal.ts';
import { receive } from './en/receive.ts';
import { registers } from './en/registers.ts';
import { secret } from './en/secret.ts';
import { sets } from './en/sets.ts';
import { settings } from './en/settings.ts';
import { trouble } from './en/trouble.ts';
import type { Guide } from './guide.ts';

export const guide: Guide = {
  'first-day': firstDay,
  receive,
  doubts,
  forward,
  sets,
  registers,
  minute,
  deadlines,
  find,
  numbers,
  keeping,
  backup,
  trouble,
  secret,
  personal,
  move,
  settings,
  machine,
  keys,
};
