/**
 * All sentences of the screens. Thai is the source and gives the types; English has the same keys.
 * One namespace a feature: `const { t } = useTranslation('inbox')`, then `t('empty.title')`.
 * Numbers and dates are given raw and formatted in the sentence: {{n, count}} {{day, date}} {{day, shortDate}}
 * {{at, time}} {{text, digits}}; Thai gets ๐-๙ and the Buddhist era.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
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
import { formatters } from './format.ts';
import { giveLibraryWords } from './library-text.ts';
import { after } from './th/after.ts';
import { backup } from './th/backup.ts';
import { common } from './th/common.ts';
import { deadlines } from './th/deadlines.ts';
import { errors } from './th/errors.ts';
import { evidence } from './th/evidence.ts';
import { exchange } from './th/exchange.ts';
import { help } from './th/help.ts';
import { home } from './th/home.ts';
import { inbox } from './th/inbox.ts';
import { keeping } from './th/keeping.ts';
import { letter } from './th/letter.ts';
import { machine } from './th/machine.ts';
import { many } from './th/many.ts';
import { minute } from './th/minute.ts';
import { numbers } from './th/numbers.ts';
import { palette } from './th/palette.ts';
import { people } from './th/people.ts';
import { personal } from './th/personal.ts';
import { proof } from './th/proof.ts';
import { registers } from './th/registers.ts';
import { review } from './th/review.ts';
import { sealed } from './th/sealed.ts';
import { search } from './th/search.ts';
import { secret } from './th/secret.ts';
import { settings } from './th/settings.ts';
import { setup } from './th/setup.ts';
import { stamp } from './th/stamp.ts';
import { statistics } from './th/statistics.ts';
import { templates } from './th/templates.ts';
import { update } from './th/update.ts';

const th = {
  after,
  backup,
  common,
  deadlines,
  errors,
  exchange,
  evidence,
  help,
  home,
  inbox,
  keeping,
  letter,
  machine,
  many,
  minute,
  numbers,
  palette,
  people,
  personal,
  proof,
  registers,
  review,
  sealed,
  search,
  secret,
  settings,
  setup,
  stamp,
  statistics,
  templates,
  update,
} as const;
const en = {
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

export type ThaiText = typeof th;
export type Language = 'th' | 'en';

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: 'th',
  fallbackLng: 'th',
  defaultNS: 'common',
  resources: { th, en },
  // React escapes by itself.
  interpolation: { escapeValue: false },
});
for (const [name, format] of Object.entries(formatters)) {
  i18n.services.formatter?.add(name, (value, language) =>
    format(value, language?.startsWith('en') ? 'en' : 'th'),
  );
}

giveLibraryWords(i18n);
