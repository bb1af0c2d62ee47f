/**
 * How a letter ends against whom it is written to: คำลงท้าย by the addressee (rules §6), จึงเรียนมา or จึงนมัสการมา,
 * and โปรด, which is said upward and sideways and left out downward (rules §7).
 */
import { type AddresseeLevel, levelOf } from './addressee-level.ts';
import { finding, mending } from './finding.ts';
import { asksFor, formOf } from './forms/index.ts';
import type { LetterContent, LetterFinding } from './letter.ts';
import { knownCloses, salutationFor } from './phrases.ts';

export function findingsAboutClosing(content: LetterContent): readonly LetterFinding[] {
  const form = formOf(content.form);
  // From a table every row has an addressee of its own.
  if (!asksFor(form, 'addressee') || content.addressee.trim() === '' || content.merge !== null) return [];
  return [
    ...(asksFor(form, 'complimentaryClose') ? aboutClose(content) : []),
    ...(asksFor(form, 'closingPurpose') ? aboutPurpose(content) : []),
  ];
}

/** A close of the writer's own (to the royal family, free text by the regulation) is left alone. */
function aboutClose({ addressee, complimentaryClose }: LetterContent): readonly LetterFinding[] {
  const written = complimentaryClose.trim();
  const { close } = salutationFor(addressee);
  if (written === close || (written !== '' && !knownCloses.includes(written))) return [];
  const place = { field: 'complimentaryClose', text: complimentaryClose };
  return [
    finding(
      'close-addressee',
      'doubt',
      place.field,
      { close },
      mending(place, 0, complimentaryClose.length, close),
    ),
  ];
}

const polite = /โปรด(?!เกล้า|ปราน)/u;
/** What a closing line asks the reader for. */
const asked = /(มาเพื่อ)\s?(?=(?:ทราบ|พิจารณา|อนุมัติ|อนุเคราะห์|ลงนาม|สั่งการ|ดำเนินการ|ให้))/u;

function aboutPurpose({ addressee, closingPurpose: text, form }: LetterContent): readonly LetterFinding[] {
  const place = { field: 'closingPurpose', text };
  return [...aboutOpening(addressee, place), ...aboutPoliteness(levelOf(addressee, form), place)];
}

function aboutOpening(addressee: string, place: { field: string; text: string }): readonly LetterFinding[] {
  const { opening } = salutationFor(addressee);
  const match = /^\s*จึง(กราบเรียน|เรียน|นมัสการ)(?=มา)/u.exec(place.text);
  const said = match?.[1];
  const isUsual = ['เรียน', 'กราบเรียน', 'นมัสการ'].includes(opening);
  if (match === null || said === undefined || said === opening || !isUsual) return [];
  const start = match.index + match[0].length - said.length;
  const params = { said: `จึง${said}มา`, opening: `จึง${opening}มา` };
  return [
    finding(
      'closing-opening',
      'doubt',
      place.field,
      params,
      mending(place, start, start + said.length, opening),
    ),
  ];
}

function aboutPoliteness(
  level: AddresseeLevel,
  place: { field: string; text: string },
): readonly LetterFinding[] {
  const said = polite.exec(place.text);
  if (level === 'downward' && said !== null) {
    const end = said.index + said[0].length;
    return [finding('polite-downward', 'doubt', place.field, {}, mending(place, said.index, end, ''))];
  }
  const plain = asked.exec(place.text);
  if (level !== 'upward' || said !== null || plain === null) return [];
  const [whole, lead = ''] = plain;
  const change = mending(place, plain.index, plain.index + whole.length, `${lead}โปรด`);
  return [finding('plain-upward', 'hint', place.field, {}, change)];
}
