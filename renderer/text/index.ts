/**
 * All sentences of the screens. Thai is the source and gives the types; English has the same keys.
 * One namespace a feature: `const { t } = useTranslation('inbox')`, then `t('empty.title')`.
 * Numbers and dates are given raw and formatted in the sentence: {{n, count}} {{day, date}} {{day, shortDate}}
 * {{at, time}} {{text, digits}} {{seconds, span}}; Thai gets ๐-๙ and the Buddhist era.
 * The first screen waits for Thai alone: English (english.ts) comes when it is asked for.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
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

export type ThaiText = typeof th;
export type Language = 'th' | 'en';

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: 'th',
  fallbackLng: 'th',
  defaultNS: 'common',
  resources: { th },
  // React escapes by itself.
  interpolation: { escapeValue: false },
});
for (const [name, format] of Object.entries(formatters)) {
  i18n.services.formatter?.add(name, (value, language) =>
    format(value, language?.startsWith('en') ? 'en' : 'th'),
  );
}

giveLibraryWords(i18n);

/** Call before English is shown. Without it, as when the host is down, Thai stays. */
export async function loadEnglish(): Promise<void> {
  if (i18n.hasResourceBundle('en', 'common')) return;
  const { english } = await import('./english.ts');
  for (const [name, sentences] of Object.entries(english)) i18n.addResourceBundle('en', name, sentences);
}
