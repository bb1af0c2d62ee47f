/**
 * What follows the addressee by itself (rules §6): คำลงท้าย, and จึงเรียนมา or จึงนมัสการมา. What the clerk worded by hand
 * stays: only what still is the old addressee's own is changed to the new one's.
 */
import { asksFor, formOf } from './forms/index.ts';
import type { LetterContent } from './letter.ts';
import { salutationFor } from './phrases.ts';

export function withAddressee(content: LetterContent, addressee: string): Partial<LetterContent> {
  const [old, next] = [salutationFor(content.addressee), salutationFor(addressee)];
  const form = formOf(content.form);
  const follows =
    asksFor(form, 'complimentaryClose') &&
    (content.complimentaryClose.trim() === old.close || content.complimentaryClose.trim() === '');
  const said = `จึง${old.opening}มา`;
  const turns = old.opening !== next.opening && content.closingPurpose.trimStart().startsWith(said);
  return {
    addressee,
    ...(follows && next.close !== content.complimentaryClose && { complimentaryClose: next.close }),
    ...(turns && { closingPurpose: content.closingPurpose.replace(said, `จึง${next.opening}มา`) }),
  };
}
