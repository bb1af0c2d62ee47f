import { describe, expect, it } from 'vitest';
import { hangingOver, namesOf, sortAtTheDoor } from '../../../../../renderer/screens/inbox/door.ts';
import { pastedFrom } from '../../../../../renderer/screens/inbox/pasted.ts';

const file = (name: string, type = '', size = 3) => new File([new Uint8Array(size)], name, { type });
const names = (files: readonly File[]) => files.map(({ name }) => name);

describe('files at the door of the inbox', () => {
  it('are taken, asked about, or refused for their size', () => {
    const sorted = sortAtTheDoor(
      [
        file('หนังสือ.PDF'),
        file('งบ.xlsx'),
        file('ไม่มีนามสกุล'),
        file('ว่าง.pdf', '', 0),
        file('ใหญ่.pdf', '', 1024 * 1024 + 1),
      ],
      1,
    );
    expect(names(sorted.welcome)).toEqual(['หนังสือ.PDF']);
    expect(names(sorted.unreadable)).toEqual(['งบ.xlsx', 'ไม่มีนามสกุล']);
    expect(names(sorted.empty)).toEqual(['ว่าง.pdf']);
    expect(names(sorted.tooLarge)).toEqual(['ใหญ่.pdf']);
  });

  it('are counted by what the browser tells while they still hang over the window', () => {
    const items = ['application/pdf', 'image/tiff', '', 'application/vnd.ms-excel', 'image/svg+xml'].map(
      (type) => ({ kind: 'file', type }),
    );
    expect(hangingOver([...items, { kind: 'string', type: 'text/plain' }])).toEqual({
      readable: 3,
      refused: 2,
    });
  });

  it('are named up to the third', () => {
    const files = ['ก', 'ข', 'ค', 'ง', 'จ'].map((name) => file(name));
    expect(namesOf(files, (n) => `อีก ${n}`)).toBe('ก, ข, ค, อีก 2');
  });
});

describe('what is pasted into the inbox', () => {
  const clipboard = (files: readonly File[], text = '') => ({
    files: files as unknown as FileList,
    getData: (type: string) => (type === 'text/plain' ? text : ''),
  });

  it('is a picture of the screen, under a name of its own', () => {
    const pasted = pastedFrom(clipboard([file('image.png', 'image/png')]), 'ภาพที่วาง');
    expect(pasted.kind === 'files' && names(pasted.files)).toEqual(['ภาพที่วาง.png']);
  });

  it('is the files that were copied, as they are called', () => {
    const pasted = pastedFrom(
      clipboard([file('สแกน.png', 'image/png'), file('เวียน.pdf', 'application/pdf')], 'สแกน.png'),
      'ภาพที่วาง',
    );
    expect(pasted.kind === 'files' && names(pasted.files)).toEqual(['สแกน.png', 'เวียน.pdf']);
  });

  it('is the words, not the picture of the words that Word puts beside them', () => {
    expect(pastedFrom(clipboard([file('image.png', 'image/png')], 'เรื่อง ประชุม'), 'ภาพ')).toEqual({
      kind: 'text',
      text: 'เรื่อง ประชุม',
    });
  });

  it('is told apart from mere addresses of files, and from nothing', () => {
    expect(pastedFrom(clipboard([], 'file:///home/a.pdf\r\nfile:///home/b.pdf'), 'ภาพ')).toEqual({
      kind: 'paths',
    });
    expect(pastedFrom(clipboard([], '  '), 'ภาพ')).toEqual({ kind: 'nothing' });
  });
});
