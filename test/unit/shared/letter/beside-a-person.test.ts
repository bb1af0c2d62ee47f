/**
 * The draft beside the letter a clerk really wrote for the same circular. The bundles hold real names and lie beside
 * the checkout, never in it; without them these tests are skipped and say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBundle } from '../../../../electron/import/read-bundle.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { urgencyFromMark } from '../../../../shared/document/handling.ts';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { draftForwarding } from '../../../../shared/letter/draft-forwarding.ts';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { allAdministrations, districtChief, prefix } from '../../../helpers/letter-samples.ts';
import { likeness } from '../../../helpers/likeness.ts';

const seeds = join(findProjectRoot(import.meta.url).folder, '..', 'shared', 'seeds');

async function lettersOf(file: string): Promise<readonly ReadLetter[] | null> {
  const path = join(seeds, file);
  if (!existsSync(path)) return null;
  const read = await readBundle({ name: file, bytes: new Uint8Array(readFileSync(path)) });
  return 'reading' in read ? read.reading.letters : null;
}

function draft(letter: ReadLetter, district: string): LetterContent {
  return draftForwarding({
    letter,
    settings: { district },
    prefix,
    signatories: [districtChief],
    group: allAdministrations,
    urgency: urgencyFromMark(letter.urgency),
    today: letter.dateISO ?? '2021-11-23',
  });
}

const textOf = (content: LetterContent) => content.body.map(({ text }) => text).join(' ');

/** Words that belong to the sender one level up, or are said upward only. */
const wrongVoice = /โปรด|ขอความกรุณา|จังหวัด[ก-๙]{0,20}\s?(?:พิจารณาแล้ว|จึงขอ)|ขอให้อำเภอ|สิ่งที่ส่งมาด้วย\s?[๐-๙]/u;

describe('the district’s letter in the bundle of the minimum standards', () => {
  test('draft and letter say the same in the same voice', async (context) => {
    const letters = await lettersOf('002_3914774c1abfc928.txt');
    if (letters === null) {
      console.log('SKIPPED (the seed bundles are not beside this checkout)');
      return context.skip();
    }
    const [written, received] = letters;
    if (written === undefined || received === undefined) throw new Error('the bundle was not split');
    const district = /อำเภอ(\S+)$/u.exec(written.orgLines[0] ?? '')?.[1] ?? '';
    const content = draft(received, district);
    const alike = likeness(textOf(content), written.body.map(({ text }) => text).join(' '));
    console.log(`draft beside the written letter: ${(alike * 100).toFixed(1)} % alike`);
    expect(alike).toBeGreaterThan(0.9);
    expect(textOf(content)).not.toMatch(wrongVoice);
    expect(textOf(content)).toContain(`อำเภอ${district}พิจารณาแล้วเห็นว่า`);
    expect(content.closingPurpose).toBe(written.closing);
    expect(content.addressee).toBe(written.to);
    expect(content.urgency).toBe(urgencyFromMark(written.urgency));
    // the person miscopied one digit of the number: ours must be the circular's own
    expect(content.enclosures[0]?.text).toContain(received.number);
    expect(content.enclosures).toHaveLength(written.enclosures.length);
  });
});

describe('the province’s circular of the other bundle', () => {
  test('asks the local administrations and points to nothing that is not enclosed', async (context) => {
    const letters = await lettersOf('000_f5147e76f61c3ae5.txt');
    if (letters === null) {
      console.log('SKIPPED (the seed bundles are not beside this checkout)');
      return context.skip();
    }
    const [received] = letters;
    if (received === undefined) throw new Error('the bundle was not split');
    const district = /นายอำเภอ(\S+)/u.exec(received.to ?? '')?.[1] ?? '';
    const content = draft(received, district);
    expect(textOf(content)).not.toMatch(wrongVoice);
    expect(textOf(content)).toContain(`อำเภอ${district} จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้`);
    expect(content.body.filter(({ kind }) => kind === 'item')).toHaveLength(4);
    const deadlines = received.dates.filter(({ kind }) => kind === 'deadline').map(({ text }) => text);
    expect(deadlines.length).toBeGreaterThan(0);
    for (const deadline of deadlines) expect(textOf(content)).toContain(deadline);
    expect(content.closingPurpose).toBe('จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป');
    expect(content.enclosures[0]?.text).toMatch(/^สำเนาหนังสือจังหวัด\S+ ที่ \S+ \S+ \S+ ลงวันที่ /u);
    expect(content.enclosures[0]?.text).toContain(received.number);
  });
});
