import type { Page } from '../guide.ts';

export const registers: Page = {
  title: 'ทะเบียนและการพิมพ์',
  lead: 'ทะเบียนหนังสือรับและส่งตามแบบที่ ๑๓ และ ๑๔ แก้ได้โดยค่าเดิมไม่หาย',
  parts: [
    {
      id: 'look',
      title: 'ดูและหาในทะเบียน',
      blocks: [
        { picture: 'register', alt: 'ทะเบียนหนังสือรับ คอลัมน์ตามแบบที่ ๑๓ เปิดประวัติของแถวหนึ่งไว้' },
        {
          list: [
            '<<goReceived>> ทะเบียนรับ <<goSent>> ทะเบียนส่ง <<↑ ↓>> เลื่อนแถว <<Enter>> เปิดประวัติของแถว',
            '<<filterHere>> กรองด้วยเลขที่ เรื่อง จาก หรือข้อความในหนังสือ ตัวกรองอื่นอยู่ใน [[registers:filters.more]]',
            'ไม่พบในปีนี้ กด [[registers:empty.allYears]] หรือใช้ {{find}}',
          ],
        },
      ],
    },
    {
      id: 'paper',
      title: 'หนังสือกระดาษ และเลขส่งของหนังสือที่ทำไว้แล้ว',
      blocks: [
        'กด <<newEntry>> ในทะเบียนรับเพื่อ [[registers:add.received]] ในทะเบียนส่งเพื่อ [[registers:add.sent]] วันที่พิมพ์แบบใดก็ได้ เช่น ๒๗ มี.ค. ๖๗ หรือ 27/3/67 หรือ พรุ่งนี้',
      ],
    },
    {
      id: 'correct',
      title: 'แก้และยกเลิก',
      blocks: [
        {
          terms: [
            ['[[registers:history.correct]]', '<<correct>> แก้ช่องใดก็ได้ ใส่เหตุ ค่าเดิมอยู่ในประวัติ'],
            ['[[registers:history.annotate]]', 'เติมในช่องการปฏิบัติหรือหมายเหตุโดยไม่แก้ของเดิม'],
            ['[[registers:history.void]]', 'แถวขีดฆ่าพร้อมเหตุผล เลขไม่นำมาใช้อีก'],
          ],
        },
      ],
    },
    {
      id: 'print',
      title: 'พิมพ์ทะเบียน',
      blocks: [
        {
          steps: [
            'กด [[registers:print]] (<<print>>)',
            'เลือก [[registers:printing.byDate]] [[registers:printing.byNumber]] หรือตามที่กรองไว้',
            'ดูหน้ากระดาษที่จะพิมพ์ แล้วกด [[registers:print]] หรือ [[registers:printing.save]] หัวตารางซ้ำทุกหน้า',
          ],
        },
        'พิมพ์ทุกสิ้นเดือนเก็บเข้าแฟ้ม เป็นหลักฐานอีกชั้นหนึ่ง',
      ],
    },
    {
      id: 'evidence',
      title: 'ประวัติการใช้งาน',
      blocks: [
        '[[evidence:title]] จดว่าใครทำอะไรเมื่อใด ลบหรือแก้ไม่ได้ เปิดจาก [[common:place.settings]] หรือ <<search>>',
        'กดตรวจในหน้านั้นเพื่อดูว่าแฟ้มทะเบียนไม่ถูกแก้จากนอกโปรแกรม',
      ],
    },
    {
      id: 'figures',
      title: 'สถิติ',
      blocks: [
        '<<goStatistics>> จำนวนรับส่งรายเดือน ผู้ส่ง ชนิดหนังสือ และเวลาที่ใช้ ตามปีงบประมาณหรือปีปฏิทิน พิมพ์หรือเก็บเป็น Excel ได้',
      ],
    },
  ],
};
