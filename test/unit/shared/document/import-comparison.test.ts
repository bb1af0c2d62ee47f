import { describe, expect, it } from 'vitest';
import { comparePages, notCompared } from '../../../../shared/document/import-comparison.ts';

const letter = 'ด้วยจังหวัดธารบุรีได้รับแจ้งว่าจะมีการประชุมชี้แจงแนวทางการจัดทำแผนป้องกันและบรรเทาสาธารณภัย';
const annex = 'บัญชีแนบท้าย รายชื่อองค์กรปกครองส่วนท้องถิ่นที่ต้องส่งแบบตอบรับภายในวันที่กำหนด';

describe('pages of two files that seem to be one letter', () => {
  it('are paired though a scan was read a little differently, wherever they stand', () => {
    const misread = letter.replace('ธารบุรี', 'ธารบุรึ').replace('แนวทาง', 'แนวหาง');
    const found = comparePages(
      [
        { page: 1, text: annex },
        { page: 2, text: misread, source: 'recognised' },
      ],
      [
        { page: 1, text: letter },
        { page: 2, text: annex },
      ],
    );
    expect(found).toMatchObject({ onlyHere: [], onlyThere: [] });
    expect(found.changed).toMatchObject([{ page: 2, there: 1, isRecognised: true }]);
  });

  it('names the page that only one of them has, also where it is nearly another', () => {
    const both = [
      { page: 1, text: letter },
      { page: 2, text: annex },
    ];
    expect(comparePages(both, both.slice(0, 1))).toEqual({ onlyHere: [2], onlyThere: [], changed: [] });
    expect(comparePages(both.slice(0, 1), both)).toEqual({ onlyHere: [], onlyThere: [2], changed: [] });
    const twice = [
      { page: 1, text: letter },
      { page: 2, text: letter },
    ];
    expect(comparePages(twice.slice(0, 1), twice).onlyThere).toEqual([2]);
  });

  it('tells a corrected letter from the same one: the day and the room that were changed', () => {
    const told = (day: string, room: string) => `${letter} ใน${day} พฤศจิกายน ๒๕๖๙ เวลา ๐๙.๓๐ น. ณ ${room}`;
    const before = told('วันศุกร์ที่ ๒๐', 'ห้องประชุมอำเภอ');
    const after = told('วันพุธที่ ๒๕', 'หอประชุมอำเภอ');
    const { changed, ...pages } = comparePages([{ page: 1, text: after }], [{ page: 1, text: before }]);
    expect(pages).toEqual({ onlyHere: [], onlyThere: [] });
    expect(changed[0]?.shown[0]).toEqual({ here: 'วันพุธที่ ๒๕', there: 'วันศุกร์ที่ ๒๐' });
    expect(changed[0]?.shown).toHaveLength(2);
  });

  it('takes lines broken otherwise and other digits for the same text', () => {
    const [one, other] = [`${letter} ๒๐ คน`, `${letter.slice(0, 30)}\n${letter.slice(30)} 20 คน`];
    expect(comparePages([{ page: 1, text: one }], [{ page: 1, text: other }]).changed).toEqual([]);
  });

  it('tells nothing where a page has no text', () => {
    expect(comparePages([{ page: 1, text: letter }], [{ page: 1, text: '' }])).toEqual(notCompared);
    expect(comparePages([], [{ page: 1, text: letter }])).toEqual(notCompared);
  });
});
