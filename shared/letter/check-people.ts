/** People of the signatories' table in the text: with the post they hold on the letter's day. */
import type { Signatory } from '../office/office.ts';
import { isValidOn } from './acting.ts';
import { type FieldText, fieldTexts } from './field-text.ts';
import { finding, mending } from './finding.ts';
import type { LetterContent, LetterFinding } from './letter.ts';

export function findingsAboutPeople(
  content: LetterContent,
  signatories: readonly Signatory[],
  day: string,
): readonly LetterFinding[] {
  return fieldTexts(content).flatMap((place) =>
    signatories.flatMap((one) => aboutPost(place, one, signatories, day)),
  );
}

/** "นาย… ตำแหน่ง นายอำเภอ…" where that row of the table does not hold on the day. */
function aboutPost(
  place: FieldText,
  signatory: Signatory,
  all: readonly Signatory[],
  day: string,
): readonly LetterFinding[] {
  const post = signatory.actingFor ?? signatory.position;
  const at = place.text.indexOf(signatory.name);
  if (at < 0 || post === '' || isValidOn(signatory, day)) return [];
  const behind = at + signatory.name.length;
  const start = place.text.indexOf(post, behind);
  if (start < 0 || start - behind > 60) return [];
  // The same post by another row of the table, or the person's post of today.
  const rows = all.filter((one) => one.name === signatory.name && isValidOn(one, day));
  if (rows.some((one) => (one.actingFor ?? one.position) === post)) return [];
  const today = rows.map(({ position }) => position);
  return [
    finding(
      'person-post',
      'doubt',
      place.field,
      { name: signatory.name, post, day },
      mending(place, start, start + post.length, ...today),
    ),
  ];
}
