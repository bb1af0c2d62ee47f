import { describe, expect, it } from 'vitest';
import { withName } from '../../../../../renderer/screens/inbox/outcome-words.ts';
import { groupQueue, outcomeOf, reviewable } from '../../../../../renderer/screens/inbox/sections.ts';
import type { ImportItem } from '../../../../../shared/document/import-item.ts';

const entry = { entryId: 'e1', running: 4196, year: 2569 };

function item(id: string, values: Partial<ImportItem> = {}): ImportItem {
  return {
    id,
    name: `${id}.pdf`,
    kind: 'pdf',
    size: 1000,
    state: 'ready',
    addedAt: '2026-11-23T09:41:00+07:00',
    pagesRead: 2,
    pagesTotal: 2,
    secondsLeft: null,
    isPaused: false,
    recognisedPages: 0,
    unreadPages: [],
    fileId: 'f',
    subject: null,
    from: null,
    number: null,
    doubts: 0,
    sameFileAs: null,
    sameLetterAs: null,
    sameImportAs: null,
    stub: null,
    secrecyDoubt: null,
    entryId: null,
    ...values,
  };
}

describe('the import queue as the clerk sees it', () => {
  const queue = [
    item('read', { state: 'reading' }),
    item('held', { state: 'waiting', isPaused: true }),
    item('clear'),
    item('doubtful', { doubts: 3 }),
    item('scan', { state: 'needs-ocr' }),
    item('again', { sameFileAs: entry }),
    item('other-file', { sameLetterAs: entry }),
    item('twin', { sameImportAs: { importId: 'clear', name: 'clear.pdf', isSameFile: false } }),
    item('locked', { state: 'encrypted' }),
    item('class', { state: 'secret', fileId: null }),
    item('gone', { state: 'discarded' }),
    item('first', { state: 'logged', entryId: 'a' }),
    item('second', { state: 'logged', entryId: 'b' }),
    item('last-week', { state: 'logged', entryId: 'c', addedAt: '2026-11-16T09:41:00+07:00' }),
  ];

  it('asks for decisions before it offers what is ready, and shows today’s work last', () => {
    const shown = groupQueue(queue, '2026-11-23').map(({ section, items }) => [
      section,
      items.map(({ id }) => id),
    ]);
    expect(shown).toEqual([
      ['reading', ['read', 'held']],
      ['decide', ['again', 'other-file', 'twin', 'locked', 'class']],
      ['ready', ['clear', 'doubtful', 'scan']],
      ['logged', ['second', 'first']],
    ]);
  });

  it('says a duplicate before anything else about a file', () => {
    expect(queue.map(outcomeOf)).toEqual([
      'reading',
      'paused',
      'ready',
      'doubts',
      'needs-ocr',
      'same-file',
      'same-letter',
      'same-import',
      'encrypted',
      'secret',
      'logged',
      'logged',
      'logged',
      'logged',
    ]);
  });

  it('counts a classified stub as done once it has its number', () => {
    expect(outcomeOf(item('class', { state: 'secret', fileId: null, entryId: 'e9' }))).toBe('logged');
  });

  it('opens everything that has an original and no number yet, never a secret one', () => {
    expect(reviewable(queue).map(({ id }) => id)).toEqual([
      'clear',
      'doubtful',
      'scan',
      'again',
      'other-file',
      'twin',
      'locked',
    ]);
  });
});

describe('the second line of a file', () => {
  it('begins with the file’s name where copies have one subject', () => {
    const copy = item('copy', { subject: 'ขอเชิญประชุม', sameLetterAs: entry });
    expect(withName(copy, 'อาจเป็นฉบับเดียวกัน')).toBe('copy.pdf · อาจเป็นฉบับเดียวกัน');
    expect(withName({ ...copy, subject: null }, 'อาจเป็นฉบับเดียวกัน')).toBe('อาจเป็นฉบับเดียวกัน');
    expect(withName(item('plain', { subject: 'ขอเชิญประชุม' }), 'อ่านแล้ว')).toBe('อ่านแล้ว');
  });
});
