/** The eleven forms of the regulation by name. */
import { announcement } from './announcement.ts';
import { certificate } from './certificate.ts';
import { communique } from './communique.ts';
import { external } from './external.ts';
import type { CommonField, LetterForm, LetterFormName } from './form.ts';
import { memo } from './memo.ts';
import { minutes } from './minutes.ts';
import { news } from './news.ts';
import { order } from './order.ts';
import { regulation } from './regulation.ts';
import { rule } from './rule.ts';
import { sealed } from './sealed.ts';

const forms: Readonly<Record<LetterFormName, LetterForm>> = {
  external,
  memo,
  sealed,
  order,
  regulation,
  rule,
  announcement,
  communique,
  news,
  certificate,
  minutes,
};

export function formOf(name: LetterFormName): LetterForm {
  return forms[name];
}

/** Does the form ask for this, on paper or for the register? */
export function asksFor(form: LetterForm, name: CommonField): boolean {
  return form.fields.some((field) => field.kind === 'common' && field.name === name);
}

export function requires(form: LetterForm, name: CommonField): boolean {
  return form.fields.some((field) => field.kind === 'common' && field.name === name && field.isRequired);
}
