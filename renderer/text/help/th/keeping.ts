import type { Page } from '../guide.ts';

export const keeping: Page = {
  title: 'เก็บ ยืม และทำลาย',
  lead: 'หนังสือที่เสร็จแล้ว ตั้งแต่ส่งเก็บจนถึงบัญชีขอทำลาย ตามแบบที่ ๑๙ ถึง ๒๕',
  parts: [
    {
      id: 'store',
      title: 'ส่งเก็บ',
      blocks: [
        {
          steps: [
            '<<goKeeping>> ส่วน [[keeping:tab.store]] เลือกหนังสือจากรายการ [[keeping:stage.to-store]]',
            'กด [[keeping:store.action]] ดูอายุการเก็บที่เสนอ ใส่ที่เก็บและรหัสแฟ้ม',
            'กด [[keeping:store.answer]] ได้บัญชีส่งเก็บ แบบที่ ๑๙ พร้อมพิมพ์ตรากำหนดเก็บ',
          ],
        },
        { picture: 'keeping', alt: 'หน้าจัดเก็บ รายการหนังสือรอส่งเก็บพร้อมอายุการเก็บที่เสนอ' },
        'ตั้งกฎไว้ครั้งเดียวที่ [[keeping:rules.action]] เช่น หนังสือเวียนเก็บ ๑ ปี โปรแกรมจะเสนอให้เอง',
      ],
    },
    {
      id: 'lend',
      title: 'ให้ยืมและรับคืน',
      blocks: [
        'กด [[keeping:lend.action]] บันทึกบัตรยืม แบบที่ ๒๔ ใกล้ครบกำหนดจะขึ้นในกำหนดเวลา กด [[keeping:loans.giveBack]] เมื่อได้คืน หรือ [[keeping:loans.remind]]',
      ],
    },
    {
      id: 'destroy',
      title: 'ทำลาย',
      blocks: [
        {
          steps: [
            'ส่วน [[keeping:tab.destroy]] สำรวจหนังสือที่ครบอายุ ภายใน ๖๐ วันหลังสิ้นปี แล้วกด [[keeping:destroy.make]]',
            'คณะกรรมการพิจารณารายฉบับ ทำลาย ขยายเวลา หรือห้ามทำลาย แล้วกด [[keeping:list.step.considered]]',
            'ส่งบัญชีให้หอจดหมายเหตุ ครบ ๖๐ วันไม่ตอบถือว่าเห็นชอบ แล้วกด [[keeping:list.step.approved]]',
            'ทำลายจริงแล้วกด [[keeping:list.step.destroyed]]',
          ],
        },
        {
          note: 'บรรทัดในทะเบียนอยู่ต่อเสมอ ลบเฉพาะไฟล์ที่เลือกให้ลบและครบ ๑๐ ปี ขั้นสุดท้ายย้อนไม่ได้ โปรแกรมจึงถามอีกครั้งและบอกจำนวนไฟล์',
        },
      ],
    },
    {
      id: 'archives',
      title: 'ครบ ๒๐ ปี',
      blocks: ['ส่วน [[keeping:tab.handOver]] ทำบัญชีส่งมอบ ขอเก็บเอง หรือฝาก แบบที่ ๒๑ ถึง ๒๓ ภายใน ๓๑ มกราคม'],
    },
  ],
};
