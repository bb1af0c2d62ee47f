/** The Thai guide. */
import type { Guide } from './guide.ts';
import { backup } from './th/backup.ts';
import { deadlines } from './th/deadlines.ts';
import { doubts } from './th/doubts.ts';
import { find } from './th/find.ts';
import { firstDay } from './th/first-day.ts';
import { forward } from './th/forward.ts';
import { keeping } from './th/keeping.ts';
import { keys } from './th/keys.ts';
import { machine } from './th/machine.ts';
import { minute } from './th/minute.ts';
import { move } from './th/move.ts';
import { numbers } from './th/numbers.ts';
import { personal } from './th/personal.ts';
import { receive } from './th/receive.ts';
import { registers } from './th/registers.ts';
import { secret } from './th/secret.ts';
import { sets } from './th/sets.ts';
import { settings } from './th/settings.ts';
import { trouble } from './th/trouble.ts';

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
