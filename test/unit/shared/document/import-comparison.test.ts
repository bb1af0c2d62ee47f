import { describe, expect, it } from 'vitest';
import { pagesWithoutFellow } from '../../../../shared/document/import-comparison.ts';

const letter = 'ด้วยจังหวัดธารบุรีได้รับแจ้งว่าจะมีการประชุมชี้แจงแนวทางการจัดทำแผนป้องกันและบรรเทาสาธารณภัย';
const annex = 'บัญชีแนบท้าย รายชื่อองค์กรปกครองส่วนท้องถิ่นที่ต้องส่งแบบตอบรับภายในวันที่กำหนด';

describe('pages of two files that seem to be one letter', () => {
  it('are paired though a scan was read a little differently, wherever they stand', () => {
    const misread = letter.replace('ธารบุรี', 'ธารบุรึ').replace('แนวทาง', 'แนวหาง');
    expect(
      pagesWithoutFellow(
        [
          { page: 1, text: annex },
          { page: 2, text: misread },
        ],
        [
          { page: 1, text: letter },
          { page: 2, text: annex },
        ],
      ),
    ).toEqual([]);
  });

  it('names the page that only one of them has', () => {
    const both = [
      { page: 1, text: letter },
      { page: 2, text: annex },
    ];
    expect(pagesWithoutFellow(both, both.slice(0, 1))).toEqual([2]);
    expect(pagesWithoutFellow(both.slice(0, 1), both)).toEqual([]);
  });

  it('tells nothing where a page has no text', () => {
    expect(pagesWithoutFellow([{ page: 1, text: letter }], [{ page: 1, text: '' }])).toBeNull();
    expect(pagesWithoutFellow([], [{ page: 1, text: letter }])).toBeNull();
  });
});
