/** A forwarding draft beside its source: nothing is lost or invented unseen. */
import { describe, expect, test } from 'vitest';
import { readLetters } from '../../../../shared/extraction/bundle.ts';
import { findingsAboutSource } from '../../../../shared/letter/check-source.ts';
import { draftForwarding } from '../../../../shared/letter/draft-forwarding.ts';
import { factsIn } from '../../../../shared/letter/facts-in-text.ts';
import { withFix } from '../../../../shared/letter/field-text.ts';
import { keptFacts } from '../../../../shared/letter/kept-facts.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import {
  allAdministrations,
  districtChief,
  officeSettings,
  prefix,
  provincialCircular,
} from '../../../helpers/letter-samples.ts';
import { cleanLetter } from '../../../helpers/planted-letters.ts';

const draftOf = (letter: typeof provincialCircular): LetterContent =>
  draftForwarding({
    letter,
    settings: officeSettings,
    prefix,
    signatories: [districtChief],
    group: allAdministrations,
    urgency: null,
    today: letter.dateISO ?? '2026-11-23',
  });
const draft = draftOf(provincialCircular);
const voices = ['วังหมอก', 'จังหวัดธารบุรี'];
const source = { letter: provincialCircular, voices };

/** The draft with words of its text changed. */
const saying = (was: string, now: string): LetterContent => ({
  ...draft,
  body: draft.body.map((block) => ({ ...block, text: block.text.replace(was, now) })),
});
const differing = (content: LetterContent) =>
  keptFacts(provincialCircular, content, voices)
    .filter(({ state }) => state !== 'kept')
    .map((pair) => [pair.state, pair.source?.text ?? null, pair.draft?.text ?? null]);

test('days, hours, sums, telephones, addresses, figures and names are facts, each once', () => {
  const text =
    'ภายในวันที่ ๓๐ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. ณ ห้องประชุมธารทอง โทร. ๐ ๕๕๐๐ ๐๑๒๓ หรือ www.drought.example/a หรือ x@wangmok.example วงเงิน ๑๒,๕๐๐ บาท จำนวน ๓ คน โดยนายสมมุติ ทดลอง กรมประมง ตามสิ่งที่ส่งมาด้วย ๒';
  expect(factsIn(text).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'deadline 2026-12-30',
    'time 09.00-12.00น.',
    'name ห้องประชุมธารทอง',
    'phone 055000123',
    'link www.drought.example/a',
    'email x@wangmok.example',
    'amount 12500บาท',
    'number 3คน',
    'name นายสมมุติทดลอง',
    'name กรมประมง',
  ]);
  for (const { start, end, text: literal } of factsIn(text)) expect(text.slice(start, end)).toBe(literal);
});

test('the draft as the program makes it keeps every fact', () => {
  expect(differing(draft)).toEqual([]);
  expect(findingsAboutSource(draft, source)).toEqual([]);
  for (let seed = 1; seed <= 60; seed += 1) {
    const letter = readLetters(cleanLetter(seed).pages)[0];
    if (letter === undefined) throw new Error('no letter read');
    const sender = /จังหวัด\S+/u.exec(letter.orgLines[0] ?? '')?.[0] ?? '';
    const lost = keptFacts(letter, draftOf(letter), ['วังหมอก', sender]).filter(
      ({ state }) => state !== 'kept',
    );
    expect(lost.map((pair) => [seed, pair.state, pair.source?.text, pair.draft?.text])).toEqual([]);
  }
});

describe('what became of a fact', () => {
  test('another day is a change, and the source’s day is offered', () => {
    const changed = saying('๓๐ ธันวาคม ๒๕๖๙', '๓๑ ธันวาคม ๒๕๖๙');
    expect(differing(changed)).toEqual([['changed', '๓๐ ธันวาคม ๒๕๖๙', '๓๑ ธันวาคม ๒๕๖๙']]);
    const [found] = findingsAboutSource(changed, source);
    expect([found?.rule, found?.severity]).toEqual(['fact-changed', 'doubt']);
    const [fix] = found?.fixes ?? [];
    if (fix === undefined) throw new Error('no fix');
    expect(withFix(changed, fix)).toEqual(draft);
  });

  test('a deadline left out is doubted, a number is mentioned', () => {
    const late = saying('ภายในวันที่ ๓๐ ธันวาคม ๒๕๖๙', 'โดยด่วน');
    expect(findingsAboutSource(late, source).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['fact-dropped', 'doubt'],
    ]);
    const few = saying('อย่างน้อย ๒ คน', 'ทุกคน');
    expect(differing(few)).toEqual([['dropped', '๒ คน', null]]);
    expect(findingsAboutSource(few, source).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['facts-left-out', 'hint'],
    ]);
  });

  test('what the source does not say is shown as added', () => {
    expect(differing(saying('ดังนี้', 'จำนวน ๕ เรื่อง โทร. ๐ ๕๕๐๐ ๐๙๙๙ ดังนี้'))).toEqual([
      ['added', null, '๕'],
      ['added', null, '๐ ๕๕๐๐ ๐๙๙๙'],
    ]);
  });

  test('a sum written with other digits or a comma more is the same sum', () => {
    const letter = {
      subject: null,
      closing: null,
      body: [{ kind: 'paragraph' as const, marker: null, text: 'วงเงิน 12500 บาท' }],
    };
    const written = {
      ...draft,
      subject: '',
      body: [{ ...draft.body[0], text: 'วงเงิน ๑๒,๕๐๐ บาท' }],
    } as LetterContent;
    expect(keptFacts(letter, written).map(({ state }) => state)).toEqual(['kept']);
  });
});
