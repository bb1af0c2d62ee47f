import type { Page } from '../guide.ts';

export const settings: Page = {
  title: 'ตั้งค่า',
  lead: 'แก้สิ่งที่ตั้งไว้วันแรก และปรับโปรแกรมให้เข้ากับที่ทำการ',
  parts: [
    {
      id: 'office',
      title: 'ที่ทำการ เลข ผู้ลงนาม ผู้รับ',
      blocks: [
        '<<goSettings>> เปิดหน้าตั้งค่า หมวด [[settings:part.office]] [[settings:part.numbers]] [[settings:part.signatories]] และ [[settings:part.page]] ต้องกด [[common:action.save]] (<<save>>) หมวดอื่นบันทึกทันที',
        'เปลี่ยนนายอำเภอ ใส่ [[settings:signatories.validTo]] ของคนเดิม แล้วกด [[settings:signatories.add]] หนังสือเก่าไม่เปลี่ยน',
        'เปลี่ยนผู้นั่งหน้าเครื่อง แก้ [[settings:office.clerkName]] ก่อนลงรายการต่อไป',
      ],
    },
    {
      id: 'screen',
      title: 'ตัวอักษรใหญ่ขึ้น สีของจอ ภาษา',
      blocks: [
        'หมวด [[settings:part.desk]] ข้อ [[settings:desk.textSize]] ขยายได้ถึงสองเท่า [[settings:desk.theme]] มีสีเข้มและ [[settings:desk.themeContrast]] [[settings:desk.language]] มีไทยและอังกฤษ',
      ],
    },
    {
      id: 'users',
      title: 'ใช้หลายคน: ผู้ใช้ รหัส และการล็อก',
      blocks: [
        'ที่ทำการที่มีคนเดียวไม่ต้องทำอะไร เมื่อนั่งหลายคน หมวด [[settings:part.users]] กด [[people:begin.start]]',
        {
          steps: [
            'ใส่ชื่อและรหัสของผู้ดูแลคนแรก รหัสที่เดาง่ายไม่รับ และบอกเหตุผล',
            'กด [[people:key.print]] เก็บแผ่นกุญแจกู้คืนในซองในตู้นิรภัย แล้วพิมพ์สองกลุ่มจากแผ่นนั้นเพื่อยืนยัน',
            'กด [[people:office.add]] ทีละคน เลือกหน้าที่ได้หลายอย่าง ปุ่มที่ไม่ใช่หน้าที่เป็นสีจาง ชี้แล้วอ่านเหตุผลได้',
          ],
        },
        'ลุกจากเครื่อง กด <<lock>> ไม่มีใครแตะเครื่องนานเท่าที่ตั้งไว้ จอล็อกเอง ข้อความที่พิมพ์ค้างรอเจ้าของกลับมาเท่านั้น คนอื่นเข้าใช้แทรกได้',
        'นายอำเภอไม่อยู่ กด [[people:office.actFor]] ที่ชื่อผู้แทน ใส่วันแรกและวันสุดท้าย คำสั่งในช่วงนั้นมีชื่อทั้งสองคน เลยวันแล้วหยุดเอง',
        'ใครลืมรหัส ผู้ดูแลกด [[people:office.editShort]] แล้วตั้งใหม่ให้ ถ้าผู้ดูแลลืมเอง หน้าเข้าใช้กด [[people:signIn.administratorForgot]] ใช้แผ่นกุญแจ แล้วโปรแกรมทำแผ่นใหม่แทน',
        'ตัวอักษร สี และภาษาของจอ แต่ละคนตั้งของตน',
      ],
    },
    {
      id: 'phrases',
      title: 'ข้อความสำเร็จรูปและคลังคำ',
      blocks: ['หมวด [[settings:part.phrases]] เก็บข้อความที่ใช้บ่อยพร้อมคำย่อ และชื่อเฉพาะที่ไม่ต้องการให้ทัก'],
    },
    {
      id: 'templates',
      title: 'แบบ Word ของสำนักงาน',
      blocks: [
        {
          steps: [
            'ทำแบบใน Word เขียนช่องที่จะเติมเป็น {ชื่อช่อง}',
            'หมวด [[settings:part.templates]] กด [[templates:add]] โปรแกรมตรวจและบอกที่ผิดทุกจุดก่อนเก็บ',
            'กด [[templates:use]] เพื่อเขียนหนังสือจากแบบนั้น ได้เลขและลงทะเบียนเหมือนหนังสืออื่น',
          ],
        },
      ],
    },
    {
      id: 'reading',
      title: 'การอ่านไฟล์',
      blocks: [
        'หมวด [[settings:part.desk]] ข้อ [[settings:desk.importLimits]] ตั้งขนาดไฟล์ที่รับ [[settings:desk.pagesAtOnce]] ลดลงถ้าเครื่องช้าระหว่างอ่าน',
      ],
    },
  ],
};
