import { describe, expect, it } from 'vitest';
import type { KeptCorrection } from '../../../../shared/document/correction.ts';
import { preferKnown } from '../../../../shared/document/prefer-known.ts';

function kept(values: Partial<KeptCorrection>): KeptCorrection {
  return {
    field: 'from',
    read: 'จังหวัดธารบุรึ',
    corrected: 'จังหวัดธารบุรี',
    sender: 'จังหวัดธารบุรี',
    count: 1,
    lastAt: '2026-11-02T09:00:00+07:00',
    ...values,
  };
}

describe('what the office corrected before', () => {
  it('is proposed when the same sender is misread in the same way, with when it was done', () => {
    const known = kept({});
    expect(preferKnown('from', 'จังหวัด ธารบุรึ', 'จังหวัด ธารบุรึ', [known])).toEqual({
      value: 'จังหวัดธารบุรี',
      because: known,
    });
  });

  it('is not proposed for another name, another column, or where the value is right already', () => {
    expect(preferKnown('from', 'จังหวัดธารบุรี', '', [kept({})])).toBeNull();
    expect(preferKnown('from', 'จังหวัดธารบุก', '', [kept({})])).toBeNull();
    expect(preferKnown('to', 'จังหวัดธารบุรึ', '', [kept({})])).toBeNull();
  });

  it('prefers what was done for this sender, then what was done oftener, then later', () => {
    const all = [
      kept({ field: 'to', read: 'นายอำเภอ', corrected: 'ปลัดอำเภอ', sender: 'กรมการปกครอง', count: 9 }),
      kept({ field: 'to', read: 'นายอำเภอ', corrected: 'นายอำเภอวังหมอก', count: 2 }),
      kept({ field: 'to', read: 'นายอำเภอ', corrected: 'นายอำเภอวังหมอก ', count: 1 }),
    ];
    expect(preferKnown('to', 'นายอำเภอ', 'จังหวัดธารบุรี', all)?.because.count).toBe(2);
    expect(preferKnown('to', 'นายอำเภอ', 'สำนักงานอื่น', all)?.value).toBe('ปลัดอำเภอ');
    const tie = [kept({ corrected: 'ก' }), kept({ corrected: 'ข', lastAt: '2026-11-09T09:00:00+07:00' })];
    expect(preferKnown('from', 'จังหวัดธารบุรึ', '', tie)?.value).toBe('ข');
  });

  it('keeps the running number and puts the agency’s part of the number right', () => {
    const known = kept({
      field: 'documentNumber',
      read: 'ธบ ๐๐๒๘.๓/ว ๑๐๒',
      corrected: 'ธบ ๐๐๒๓.๓/ว ๑๐๒',
    });
    expect(preferKnown('documentNumber', 'ธบ 0028.3/ว ๖๑๔๒', 'จังหวัดธารบุรี', [known])?.value).toBe(
      'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
    );
    expect(preferKnown('documentNumber', 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒', '', [known])).toBeNull();
  });

  it('learns nothing of the agency’s part from a running number put right', () => {
    const known = kept({ field: 'documentNumber', read: 'ธบ ๐๐๒๓/๑๑๑', corrected: 'ธบ ๐๐๒๓/๑๑๗' });
    expect(preferKnown('documentNumber', 'ธบ ๐๐๒๓/๑๑๑', '', [known])).toBeNull();
  });

  it('is held against an unsure reading that differs by a slip, and only against such a one', () => {
    const known = kept({});
    expect(preferKnown('from', 'จงหวัดธารปุรี', '', [known], true)).toEqual({
      value: 'จังหวัดธารบุรี',
      because: known,
    });
    expect(preferKnown('from', 'จงหวัดธารปุรี', '', [known])).toBeNull();
    expect(preferKnown('from', 'จังหวัดสระแก้ว', '', [known], true)).toBeNull();
    expect(preferKnown('from', 'จังหวัดธารบุรี', '', [known], true)).toBeNull();
  });

  it('of an unsure number proposes a known agency’s part when one digit looks like another', () => {
    const known = kept({ field: 'documentNumber', read: 'ธบ ๐๐๗๓.๓/ว ๑', corrected: 'ธบ ๐๐๒๓.๓/ว ๑' });
    expect(preferKnown('documentNumber', 'ธบ ๐๐๒๗.๓/ว ๖๑๔๒', '', [known], true)?.value).toBe(
      'ธบ ๐๐๒๓.๓/ว ๖๑๔๒',
    );
    expect(preferKnown('documentNumber', 'ธบ ๐๐๒๑.๓/ว ๖๑๔๒', '', [known], true)).toBeNull();
  });

  it('is left open between two names as near', () => {
    const two = [kept({ corrected: 'กองคลังก' }), kept({ corrected: 'กองคลังข' })];
    expect(preferKnown('from', 'กองคลังฮ', '', two, true)).toBeNull();
  });
});
