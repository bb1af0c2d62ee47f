/** An empty letter of any form: the office's own prefix, today's signatory, the closing that fits. */
import { AppError } from '../../shared/contract/errors.ts';
import { signatoryOn } from '../../shared/letter/acting.ts';
import type { LetterFormName } from '../../shared/letter/forms/form.ts';
import { asksFor, formOf, requires } from '../../shared/letter/forms/index.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import { salutationFor } from '../../shared/letter/phrases.ts';
import type { Numbering, OfficeSettings, Prefix } from '../../shared/office/office.ts';
import type { Store } from '../store/store.ts';

/** Names of the books that count n/พ.ศ.; the office's name follows. */
const bookNames: Readonly<Record<Exclude<Numbering, 'letter'>, string>> = {
  order: 'คำสั่ง',
  announcement: 'ประกาศ',
  certificate: 'หนังสือรับรอง',
};

/** `day`: local day, ISO. Throws `not-found` when the office has no prefix yet. */
export async function emptyLetter(
  store: Store,
  name: LetterFormName,
  settings: OfficeSettings,
  day: string,
): Promise<LetterContent> {
  const form = formOf(name);
  const prefix = await prefixFor(store, form.numbering ?? 'letter', settings);
  const signs = requires(form, 'signatory');
  return {
    form: name,
    prefixId: prefix.id,
    circular: false,
    urgency: null,
    date: null,
    subject: '',
    addressee: '',
    recipientIds: [],
    references: [],
    enclosures: [],
    body: [{ kind: 'paragraph', text: '', level: 1, sourceParagraph: null }],
    closingPurpose: '',
    complimentaryClose: asksFor(form, 'complimentaryClose') ? salutationFor('').close : '',
    signatoryId: signs ? (signatoryOn(await store.office.listSignatories(), day)?.id ?? null) : null,
    details: {},
    attachments: [],
    merge: null,
  };
}

/** The book of orders and the like is opened with the first of its kind. */
async function prefixFor(store: Store, numbering: Numbering, settings: OfficeSettings): Promise<Prefix> {
  const prefixes = await store.office.listPrefixes();
  const own = prefixes.filter((prefix) => (prefix.numbering ?? 'letter') === numbering);
  const found = own.find(({ isDefault }) => isDefault) ?? own[0];
  if (found !== undefined) return found;
  if (numbering === 'letter') throw new AppError('not-found', { what: 'prefix' });
  return store.office.savePrefix({
    code: `${bookNames[numbering]}อำเภอ${settings.district}`,
    numbering,
    ownerOffice: '',
    phone: '',
    email: '',
    isDefault: false,
  });
}
