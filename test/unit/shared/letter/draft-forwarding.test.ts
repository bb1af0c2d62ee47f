/** The forwarding draft: same matter, the district's voice, nothing pointing to what is not there. */
import { describe, expect, test } from 'vitest';
import { draftForwarding, type ForwardingSource } from '../../../../shared/letter/draft-forwarding.ts';
import {
  allAdministrations,
  districtChief,
  officeSettings,
  prefix,
  provincialCircular,
  standIn,
} from '../../../helpers/letter-samples.ts';

function draft(changes: Partial<ForwardingSource> = {}) {
  return draftForwarding({
    letter: provincialCircular,
    settings: officeSettings,
    prefix,
    signatories: [districtChief, standIn],
    group: allAdministrations,
    urgency: 'most-urgent',
    today: '2026-11-30',
    ...changes,
  });
}

const saying = (...texts: string[]) =>
  draft({
    letter: { ...provincialCircular, body: texts.map((text) => ({ kind: 'paragraph', marker: null, text })) },
  }).body.map(({ text }) => text);

describe('a circular of the province forwarded by the district', () => {
  test('keeps subject, urgency and opening, and encloses the circular', () => {
    const content = draft();
    expect(content.subject).toBe(provincialCircular.subject);
    expect(content.urgency).toBe('most-urgent');
    expect(content.body[0]?.text).toBe(provincialCircular.body[0]?.text);
    expect(content.enclosures).toEqual([
      {
        text: 'สำเนาหนังสือจังหวัดธารบุรี ด่วนที่สุด ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ลงวันที่ ๒๐ พฤศจิกายน ๒๕๖๙',
        quantity: '๑ ชุด',
      },
    ]);
    expect(content.references).toEqual([]);
  });

  test('asks the local administrations in the district’s voice, item by item', () => {
    expect(draft().body.slice(1)).toEqual([
      {
        kind: 'paragraph',
        level: 1,
        sourceParagraph: 1,
        text: 'อำเภอวังหมอกพิจารณาแล้วเห็นว่า เพื่อให้การจัดทำแผนเป็นไปในแนวทางเดียวกัน จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้',
      },
      {
        kind: 'item',
        level: 1,
        sourceParagraph: 2,
        text: 'มอบหมายผู้รับผิดชอบงานป้องกันภัยอย่างน้อย ๒ คน เข้าร่วมประชุมตามวันและเวลาที่กำหนด พร้อมเตรียมข้อมูลแหล่งน้ำในพื้นที่',
      },
      {
        kind: 'item',
        level: 1,
        sourceParagraph: 3,
        text: 'ส่งแบบตอบรับการเข้าร่วมประชุมภายในวันพฤหัสบดีที่ ๒๖ พฤศจิกายน ๒๕๖๙ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย',
      },
      {
        kind: 'item',
        level: 1,
        sourceParagraph: 4,
        text: 'รายงานให้อำเภอวังหมอกทราบ ภายในวันที่ ๓๐ ธันวาคม ๒๕๖๙',
      },
    ]);
  });

  test('goes to the default group and is signed by who may sign that day', () => {
    const content = draft();
    expect(content.addressee).toBe('นายกเทศมนตรี และนายกองค์การบริหารส่วนตำบล ทุกแห่ง');
    expect(content.recipientIds).toEqual(allAdministrations.memberIds);
    expect(content.circular).toBe(true);
    expect(content.signatoryId).toBe(districtChief.id);
    expect(draft({ today: '2026-11-24' }).signatoryId).toBe(standIn.id);
    expect(draft({ signatories: [standIn] }).signatoryId).toBeNull();
  });

  test('closes by the purpose of the circular, without โปรด', () => {
    const closing = (line: string) =>
      draft({ letter: { ...provincialCircular, closing: line } }).closingPurpose;
    expect(closing('จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป')).toBe('จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป');
    expect(closing('จึงเรียนมาเพื่อโปรดพิจารณา')).toBe('จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป');
    expect(closing('จึงเรียนมาเพื่อถือปฏิบัติต่อไป')).toBe('จึงเรียนมาเพื่อทราบ และถือปฏิบัติต่อไป');
    expect(draft().complimentaryClose).toBe('ขอแสดงความนับถือ');
  });

  test('a letter that only informs is forwarded for information, with the district saying so', () => {
    const content = draft({
      letter: {
        ...provincialCircular,
        closing: 'จึงเรียนมาเพื่อทราบ',
        body: [{ kind: 'paragraph', marker: null, text: 'ด้วยกรมการปกครองแจ้งว่า ได้ปรับปรุงแบบคำร้องแล้ว' }],
      },
    });
    expect(content.closingPurpose).toBe('จึงเรียนมาเพื่อทราบ');
    expect(content.body[1]?.text).toMatch(/^อำเภอวังหมอกพิจารณาแล้วเห็นว่า .+ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย$/);
    expect(content.body[1]?.sourceParagraph).toBeNull();
  });
});

describe('phrases of the sender, one level down', () => {
  test('“จังหวัด… จึงขอให้อำเภอดำเนินการ” becomes the district asking the local administrations', () => {
    expect(
      saying('ด้วยมีเหตุ', 'ในการนี้ เพื่อให้เป็นไปด้วยความเรียบร้อย จังหวัดธารบุรี จึงขอให้อำเภอดำเนินการ ดังนี้')[1],
    ).toContain('อำเภอวังหมอก จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้');
  });

  test('a misspelt province still speaks no more', () => {
    expect(saying('ด้วยมีเหตุ', 'จังหวัดธาระบุรีพิจารณาแล้วเห็นว่า จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ')[1]).toMatch(
      /^อำเภอวังหมอกพิจารณาแล้วเห็นว่า/,
    );
  });

  test('a favour asked of a governor is a request to those below', () => {
    const [, text] = saying(
      'ด้วยมีเหตุ',
      'กรมฯ พิจารณาแล้วเห็นว่าเป็นประโยชน์ จึงขอความอนุเคราะห์ท่านโปรดแจ้งรายชื่อ และขอความกรุณาตอบภายในวันที่ ๑ ธันวาคม ๒๕๖๙',
    );
    expect(text).toContain('จึงขอให้องค์กรปกครองส่วนท้องถิ่นแจ้งรายชื่อ และขอให้ตอบภายในวันที่ ๑ ธันวาคม ๒๕๖๙');
    expect(text).not.toContain('โปรด');
  });

  test('a request from the centre that names nobody is made in the district’s name', () => {
    expect(saying('ด้วยมีเหตุ', 'ในการนี้ ขอความร่วมมือจังหวัดดำเนินการ ดังนี้')[1]).toMatch(
      /^ในการนี้ อำเภอวังหมอก จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ ดังนี้/,
    );
  });

  test('numbers of enclosures that stay inside the copy are dropped', () => {
    expect(saying('ด้วยมีเหตุ', 'จึงขอให้อำเภอดำเนินการ รายละเอียดตามสิ่งที่ส่งมาด้วย ๑ และ ๒')[1]).toBe(
      'อำเภอวังหมอก จึงขอให้องค์กรปกครองส่วนท้องถิ่นดำเนินการ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย',
    );
    expect(saying('ด้วยมีเหตุ', 'จึงขอให้อำเภอดำเนินการ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย ๑ ถึง ๓')[1]).toMatch(
      /สิ่งที่ส่งมาด้วย$/,
    );
  });

  test('places and offices named after the province keep their names', () => {
    const text = 'ด้วยสำนักงานสาธารณสุขจังหวัดธารบุรี กำหนดจัดอบรม ณ ศาลากลางจังหวัดธารบุรี';
    expect(saying(text, 'จังหวัดธารบุรีจึงขอให้อำเภอดำเนินการ')[0]).toBe(text);
  });

  test('the letter under อ้างถึง is named in full, since the recipients do not have it', () => {
    const content = draft({
      letter: {
        ...provincialCircular,
        references: [{ number: 'ธบ ๐๐๒๓.๓/ว ๕๐๐๐', dateISO: '2026-09-01', org: 'จังหวัดธารบุรี' }],
        body: [{ kind: 'paragraph', marker: null, text: 'ตามหนังสือที่อ้างถึง จังหวัดขอให้อำเภอสำรวจแหล่งน้ำ นั้น' }],
      },
    });
    expect(content.body[0]?.text).toMatch(/^ตามหนังสือจังหวัดธารบุรี ที่ ธบ ๐๐๒๓\.๓\/ว ๕๐๐๐ ลงวันที่ ๑ กันยายน ๒๕๖๙/);
  });

  test('ASCII digits become Thai, those of links and addresses stay', () => {
    expect(saying('ด้วยมี 40 จังหวัด ดูที่ https://example.go.th/a1 ก่อน')[0]).toContain(
      'ด้วยมี ๔๐ จังหวัด ดูที่ https://example.go.th/a1 ก่อน',
    );
  });
});
