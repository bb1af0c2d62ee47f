/** What is typed and pasted: nothing reaches paper that Word would refuse, and the writer is told what goes. */
import { describe, expect, test } from 'vitest';
import { bindForPrint } from '../../../../shared/letter/bind.ts';
import { findingsAboutCharacters } from '../../../../shared/letter/check-characters.ts';
import { cleanedCount, cleanText } from '../../../../shared/letter/clean.ts';
import { letterFindingText } from '../../../../shared/text/letter-findings.ts';
import { shortLetter } from '../../../helpers/letter-samples.ts';

describe('a letter on its way to paper', () => {
  test('loses codes, zero-width characters and marks of direction, and keeps its words', () => {
    expect(cleanText('ก\u0000ข\u000bค')).toBe('ก ข ค');
    expect(cleanText('อำ\u200bเภอ\u00ad\ufeff')).toBe('อำเภอ');
    expect(cleanText('ลับ\u202eข้อความ\u202c')).toBe('ลับข้อความ');
    expect(cleanText('บรรทัด\r\nต่อไป\u2028อีก')).toBe('บรรทัด ต่อไป อีก');
    expect(cleanText('ก\ud83dข')).toBe('ก\ufffdข');
  });

  test('keeps emoji whole, joined families too, and writing from right to left', () => {
    for (const text of ['🙏🏽', '👨‍👩‍👧', '❤️‍🔥', 'مرحبا', 'שלום']) expect(bindForPrint(text)).toBe(text);
  });

  test('keeps ASCII digits of addresses and links', () => {
    const text = 'saraban2569@wangmok2.example https://www.example.go.th/form-2569?id=17';
    expect(bindForPrint(text)).toBe(text);
  });
});

describe('the desk is told', () => {
  test('of every field that loses characters, with how many, and of no other', () => {
    const table = {
      widths: [1],
      align: ['left' as const],
      headRows: 0,
      rows: [['ก\u200b'], ['ข\u0007\ud83d']],
    };
    const found = findingsAboutCharacters({
      ...shortLetter,
      subject: 'เรื่อง\u0000\u200b',
      body: [
        { kind: 'paragraph', text: 'บรรทัด\tแรก\nที่สอง', level: 1, sourceParagraph: null },
        { kind: 'table', text: '', level: 1, sourceParagraph: null, table },
      ],
      details: { contact: 'ผู้ประสาน\u202e' },
      attachments: [{ title: 'บัญชี\u2060', landscape: false, body: [] }],
    });
    expect(found.map(({ rule, field, params }) => `${rule} ${field} ${params.count}`)).toEqual([
      'cleaned-text subject 2',
      'cleaned-text body[1] 3',
      'cleaned-text details.contact 1',
      'cleaned-text attachments[0] 1',
    ]);
    const [first] = found;
    expect(first && letterFindingText('th', first)).toContain('๒ ตัว');
  });

  test('of nothing where the text is plain', () => {
    expect(findingsAboutCharacters(shortLetter)).toEqual([]);
    expect(cleanedCount('พ.ศ. ๒๕๖๙ 👨‍👩‍👧 ๆ ฯลฯ')).toBe(0);
  });
});
