/** The second language of the screens, all of it; fetched by loadEnglish of index.ts. */
import { after as enAfter } from './en/after.ts';
import { backup as enBackup } from './en/backup.ts';
import { common as enCommon } from './en/common.ts';
import { deadlines as enDeadlines } from './en/deadlines.ts';
import { errors as enErrors } from './en/errors.ts';
import { evidence as enEvidence } from './en/evidence.ts';
import { exchange as enExchange } from './en/exchange.ts';
import { help as enHelp } from './en/help.ts';
import { home as enHome } from './en/home.ts';
import { inbox as enInbox } from './en/inbox.ts';
import { keeping as enKeeping } from './en/keeping.ts';
import { letter as enLetter } from './en/letter.ts';
import { machine as enMachine } from './en/machine.ts';
import { many as enMany } from './en/many.ts';
import { minute as enMinute } from './en/minute.ts';
import { numbers as enNumbers } from './en/numbers.ts';
import { palette as enPalette } from './en/palette.ts';
import { people as enPeople } from './en/people.ts';
import { personal as enPersonal } from './en/personal.ts';
import { proof as enProof } from './en/proof.ts';
import { registers as enRegisters } from './en/registers.ts';
import { review as enReview } from './en/review.ts';
import { sealed as enSealed } from './en/sealed.ts';
import { search as enSearch } from './en/search.ts';
import { secret as enSecret } from './en/secret.ts';
import { settings as enSettings } from './en/settings.ts';
import { setup as enSetup } from './en/setup.ts';
import { stamp as enStamp } from './en/stamp.ts';
import { statistics as enStatistics } from './en/statistics.ts';
import { templates as enTemplates } from './en/templates.ts';
import { update as enUpdate } from './en/update.ts';

export const english = {
  after: enAfter,
  backup: enBackup,
  common: enCommon,
  deadlines: enDeadlines,
  errors: enErrors,
  exchange: enExchange,
  evidence: enEvidence,
  help: enHelp,
  home: enHome,
  inbox: enInbox,
  keeping: enKeeping,
  letter: enLetter,
  machine: enMachine,
  many: enMany,
  minute: enMinute,
  numbers: enNumbers,
  palette: enPalette,
  people: enPeople,
  personal: enPersonal,
  proof: enProof,
  registers: enRegisters,
  review: enReview,
  sealed: enSealed,
  search: enSearch,
  secret: enSecret,
  settings: enSettings,
  setup: enSetup,
  stamp: enStamp,
  statistics: enStatistics,
  templates: enTemplates,
  update: enUpdate,
};
