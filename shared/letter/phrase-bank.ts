/** Phrases at hand while writing: those of the rules (§7) by purpose and level, and the office's own with their shortcuts. */
import type { AddresseeLevel } from './addressee-level.ts';

/** How a matter is opened, what is asked, how it ends, anything else. */
export const letterPhraseKinds = ['opener', 'request', 'closing', 'other'] as const;
/** And beside letters: what a clerk proposes in a minute, what the chief decides. */
export const phraseKinds = [...letterPhraseKinds, 'minute', 'decision'] as const;
export type PhraseKind = (typeof phraseKinds)[number];

/** One of the office's own. */
export type Phrase = {
  readonly id: string;
  readonly kind: PhraseKind;
  readonly text: string;
  /** Typed and followed by a space it becomes the phrase; empty: only chosen from the list. */
  readonly shortcut: string;
};

export type CommonPhrase = {
  readonly kind: PhraseKind;
  readonly text: string;
  /** To whom it is said; null: to anyone. */
  readonly level: Exclude<AddresseeLevel, 'unsaid'> | null;
};

const said = (kind: PhraseKind, level: CommonPhrase['level'], ...texts: readonly string[]) =>
  texts.map((text): CommonPhrase => ({ kind, level, text }));

/** In the order in which a letter uses them. */
export const commonPhrases: readonly CommonPhrase[] = [
  ...said(
    'opener',
    null,
    'ด้วย',
    'เนื่องด้วย',
    'ตามที่ … นั้น',
    'ตามหนังสือที่อ้างถึง … นั้น',
    'ในการนี้',
    'ทั้งนี้',
    'อนึ่ง',
    'บัดนี้',
  ),
  ...said('opener', 'upward', 'อำเภอขอเรียนว่า'),
  ...said('request', null, 'พิจารณาแล้วเห็นว่า', 'รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย'),
  ...said(
    'request',
    'downward',
    'จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้',
    'จึงขอให้รายงานผลการดำเนินการให้อำเภอทราบ ภายในวันที่',
    'หากมีข้อขัดข้องประการใด ให้แจ้งอำเภอทราบโดยด่วน',
    'ให้ถือปฏิบัติโดยเคร่งครัด',
  ),
  ...said(
    'request',
    'upward',
    'จึงขอความอนุเคราะห์',
    'จึงขอรายงานผลการดำเนินการ ดังนี้',
    'ขอได้โปรดพิจารณาให้ความเห็นชอบ',
  ),
  ...said(
    'closing',
    'downward',
    'จึงเรียนมาเพื่อทราบ',
    'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
    'จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป',
    'จึงเรียนมาเพื่อทราบ และถือปฏิบัติต่อไป',
    'จึงเรียนมาเพื่อถือปฏิบัติต่อไป',
  ),
  ...said(
    'closing',
    'upward',
    'จึงเรียนมาเพื่อโปรดทราบ',
    'จึงเรียนมาเพื่อโปรดพิจารณา',
    'จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการต่อไป',
    'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ',
    'จึงเรียนมาเพื่อโปรดพิจารณาให้ความอนุเคราะห์ จะขอบคุณมาก',
  ),
  ...said(
    'minute',
    null,
    'เห็นควรทราบและเก็บเข้าแฟ้ม',
    'เห็นควรแจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ พิจารณาดำเนินการต่อไป',
    'เห็นควรแจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ทราบ',
    'เห็นควรมอบ … ดำเนินการ',
    'เห็นควรมอบ … เข้าร่วมประชุมแทน',
  ),
  // อนุมัติ uses a power, เห็นชอบ agrees in principle, ทราบ takes note (rules §10).
  ...said('decision', null, 'ทราบ', 'แจ้ง', 'เห็นชอบ', 'อนุมัติ', 'ดำเนินการตามเสนอ', 'ไม่อนุมัติ'),
];

/** Those that fit the addressee first; those for the other direction not at all. */
export function phrasesFor(level: AddresseeLevel, kind: PhraseKind): readonly CommonPhrase[] {
  const fitting = commonPhrases.filter((phrase) => phrase.kind === kind);
  if (level === 'unsaid') return fitting;
  return fitting.filter((phrase) => phrase.level === null || phrase.level === level);
}

/** What the word before the cursor stands for; null when it is no shortcut. */
export function phraseOfShortcut(typed: string, phrases: readonly Phrase[]): Phrase | null {
  const word = typed.trim();
  return word === '' ? null : (phrases.find(({ shortcut }) => shortcut.trim() === word) ?? null);
}
