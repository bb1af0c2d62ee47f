/**
 * Makes assets/samples/circular-bundle.pdf: a province's circular that encloses a department's letter with a schedule
 * and a reply form. People, numbers and the matter are invented; the district of Wang Mok does not exist.
 * Three mistakes are planted for the checks: the cited number differs from the enclosed letter's by one digit, a
 * weekday does not fall on its date, and a phone number has eight digits. Run: npx node scripts/make-sample.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../electron/headless/chromium.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const font = (name: string) => readFileSync(join(root, 'assets/fonts', name)).toString('base64');

const style = `
@font-face { font-family: Office; src: url(data:font/ttf;base64,${font('OfficeSarabunM-Regular.ttf')}); }
@font-face { font-family: Office; font-weight: 700; src: url(data:font/ttf;base64,${font('OfficeSarabunM-Bold.ttf')}); }
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; font: 16pt/1.25 Office; }
section { position: relative; width: 210mm; height: 297mm; padding: 25mm 20mm 20mm 30mm; break-after: page; overflow: hidden; }
section:last-child { break-after: auto; }
p { margin: 0; }
.emblem { height: 30mm; }
.urgency { position: absolute; left: 30mm; top: 32mm; font-size: 32pt; font-weight: 700; line-height: 1; color: #c00; }
.head { display: flex; justify-content: space-between; align-items: flex-start; margin-top: 2mm; }
.date { margin: 2mm 0 0 75mm; }
.row { display: flex; margin-top: 6pt; }
.row > :first-child { flex: none; white-space: pre; padding-right: 4mm; }
.list > p { display: flex; justify-content: space-between; }
.indent { text-indent: 25mm; margin-top: 6pt; }
.item { text-indent: 25mm; }
.close { margin: 12pt 0 0 75mm; text-align: center; }
.signature { margin: 48pt 0 0 55mm; text-align: center; }
.owner { position: absolute; left: 30mm; bottom: 22mm; }
.next { position: absolute; right: 20mm; bottom: 12mm; }
.number { position: absolute; left: 0; right: 0; top: 15mm; text-align: center; }
.stamp { position: absolute; right: 12mm; top: 12mm; border: 1pt solid #00008b; color: #00008b; padding: 1mm 3mm; font-size: 12pt; line-height: 1.2; }
h1 { font-size: 18pt; margin: 0; text-align: center; }
.right { text-align: right; }
.centre { text-align: center; }
table { width: 100%; border-collapse: collapse; margin-top: 8pt; }
td, th { border: 0.5pt solid #000; padding: 1.5mm 2mm; vertical-align: top; }
td.nowrap { white-space: nowrap; }
td.figure, td.middle { text-align: center; }
.blank { border-bottom: 0.5pt dotted #000; display: inline-block; }
`;

const subject =
  'การประชุมซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่าและหมอกควันขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๗๐';

const page = (content: string) => `<section>${content}</section>`;
const row = (label: string, content: string) =>
  `<div class="row"><span>${label}</span><div>${content}</div></div>`;
const paragraph = (text: string) => `<p class="indent">${text}</p>`;
const item = (text: string) => `<p class="item">${text}</p>`;

const provinceFirst = page(`
<div class="emblem"></div><div class="urgency">ด่วนที่สุด</div>
<div class="head"><span>ที่ อน ๐๐๒๓.๓/ว ๓๑๘๔</span><span>ศาลากลางจังหวัดอุทัยธานี<br>ถนนริมน้ำ อน ๖๑๐๐๐</span></div>
<p class="date">๑๓ พฤศจิกายน ๒๕๖๙</p>
${row('เรื่อง', subject)}
${row('เรียน', 'นายอำเภอ ทุกอำเภอ')}
${row('สิ่งที่ส่งมาด้วย', 'สำเนาหนังสือกรมส่งเสริมการปกครองท้องถิ่น ด่วนที่สุด ที่ มท ๐๘๑๐.๖/ว ๔๕๒๗ ลงวันที่ ๖ พฤศจิกายน ๒๕๖๙ จำนวน ๑ ชุด')}
${paragraph('ด้วยกรมส่งเสริมการปกครองท้องถิ่นแจ้งว่า กำหนดจัดการประชุมซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่าและหมอกควันขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ ผ่านสื่ออิเล็กทรอนิกส์ เพื่อให้องค์กรปกครองส่วนท้องถิ่นจัดทำแผนได้ทันก่อนฤดูแล้ง และใช้งบประมาณได้อย่างมีประสิทธิภาพ ทั้งนี้ ในปีที่ผ่านมามีองค์กรปกครองส่วนท้องถิ่นหลายแห่งจัดทำแผนล่าช้า ทำให้ไม่สามารถจัดหาเครื่องมือและจัดเตรียมบุคลากรได้ทันต่อสถานการณ์')}
${paragraph('จังหวัดอุทัยธานีพิจารณาแล้ว เพื่อให้การดำเนินการเป็นไปด้วยความเรียบร้อย จึงขอให้อำเภอดำเนินการ ดังนี้')}
${item('๑. แจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่มอบหมายผู้รับผิดชอบเข้าร่วมการประชุม ตามวัน และเวลาที่กำหนด รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย โดยผู้เข้าร่วมการประชุมควรเป็นผู้มีหน้าที่จัดทำแผนหรือผู้ที่ได้รับมอบหมายให้ปฏิบัติงานด้านป้องกันและบรรเทาสาธารณภัย แห่งละไม่เกิน ๒ คน')}
${item('๒. แจ้งองค์กรปกครองส่วนท้องถิ่นส่งแบบตอบรับเข้าร่วมการประชุมให้จังหวัดทราบ ภายในวันที่ ๔ ธันวาคม ๒๕๖๙ เพื่อจังหวัดจะได้รวบรวมรายชื่อส่งให้กรมส่งเสริมการปกครองท้องถิ่นดำเนินการจัดกลุ่มผู้เข้าร่วมการประชุมต่อไป')}
<p class="next">/๓. รวบรวมแผน...</p>`);

const provinceSecond = page(`
<p class="number">- ๒ -</p>
${item('๓. รวบรวมแผนป้องกันไฟป่าและหมอกควันขององค์กรปกครองส่วนท้องถิ่นในพื้นที่ ส่งให้จังหวัด ภายในวันที่ ๘ มกราคม ๒๕๗๐')}
${paragraph('จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป')}
<p class="close">ขอแสดงความนับถือ</p>
<p class="signature">(นายวรากร ทองธารา)<br>รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน<br>ผู้ว่าราชการจังหวัดอุทัยธานี</p>
<p class="owner">สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด<br>กลุ่มงานส่งเสริมและพัฒนาท้องถิ่น<br>โทร. ๐ ๕๖๐๐ ๐๔๕<br>โทรสาร ๐ ๕๖๐๐ ๐๔๕๗<br>ไปรษณีย์อิเล็กทรอนิกส์ local@uthaithani.example</p>`);

const departmentFirst = page(`
<div class="stamp">ศาลากลางจังหวัดอุทัยธานี<br>เลขรับ ๘๑๒๓<br>วันที่ ๑๐ พ.ย. ๒๕๖๙<br>เวลา ๐๙.๓๕ น.</div>
<div class="emblem"></div><div class="urgency">ด่วนที่สุด</div>
<div class="head"><span>ที่ มท ๐๘๑๐.๖/ว ๔๕๒๑</span><span>กรมส่งเสริมการปกครองท้องถิ่น<br>ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐</span></div>
<p class="date">๖ พฤศจิกายน ๒๕๖๙</p>
${row('เรื่อง', subject)}
${row('เรียน', 'ผู้ว่าราชการจังหวัด ทุกจังหวัด')}
${row('อ้างถึง', 'หนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ๐๘๑๐.๖/ว ๓๙๐๒ ลงวันที่ ๑๘ กันยายน ๒๕๖๙')}
<div class="row"><span>สิ่งที่ส่งมาด้วย</span><div class="list" style="flex: 1"><p><span>๑. กำหนดการประชุม</span><span>จำนวน ๑ ฉบับ</span></p><p><span>๒. แบบตอบรับเข้าร่วมการประชุม</span><span>จำนวน ๑ ฉบับ</span></p></div></div>
${paragraph('ตามหนังสือที่อ้างถึง กรมส่งเสริมการปกครองท้องถิ่นได้แจ้งให้จังหวัดสำรวจความพร้อมขององค์กรปกครองส่วนท้องถิ่นในการป้องกันไฟป่าและหมอกควัน และรายงานจำนวนเครื่องมือ ยานพาหนะ และอาสาสมัครที่พร้อมปฏิบัติงาน นั้น')}
${paragraph('เพื่อให้การจัดทำแผนป้องกันไฟป่าและหมอกควันขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ เป็นไปในแนวทางเดียวกัน กรมส่งเสริมการปกครองท้องถิ่นจึงกำหนดจัดการประชุมซักซ้อมแนวทาง ผ่านสื่ออิเล็กทรอนิกส์ ระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๖๙ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. โดยมีวิทยากรบรรยายขั้นตอนการจัดทำแผน การประมาณการงบประมาณ และการประสานงานกับหน่วยงานที่เกี่ยวข้องในพื้นที่ และขอความร่วมมือจังหวัดดำเนินการ ดังนี้')}
${item('๑. แจ้งองค์กรปกครองส่วนท้องถิ่นเข้าร่วมการประชุมตามกำหนดการ รายละเอียดตามสิ่งที่ส่งมาด้วย ๑ โดยให้เข้าระบบการประชุมก่อนเวลาเริ่มการประชุมไม่น้อยกว่าสามสิบนาที เพื่อทดสอบสัญญาณภาพและเสียง')}
${item('๒. แจ้งองค์กรปกครองส่วนท้องถิ่นส่งแบบตอบรับ รายละเอียดตามสิ่งที่ส่งมาด้วย ๒ ภายในวันที่ ๙ ธันวาคม ๒๕๖๙')}
<p class="next">/๓. ติดตาม...</p>`);

const departmentSecond = page(`
<p class="number">- ๒ -</p>
${item('๓. ติดตามให้องค์กรปกครองส่วนท้องถิ่นบันทึกแผนในระบบสารสนเทศ ทางเว็บไซต์ www.firesafe.example.go.th ภายในวันที่ ๒๙ มกราคม ๒๕๗๐')}
${paragraph('จึงเรียนมาเพื่อโปรดพิจารณา')}
<p class="close">ขอแสดงความนับถือ</p>
<p class="signature">(นายสมานชัย เรืองวารี)<br>รองอธิบดี ปฏิบัติราชการแทน<br>อธิบดีกรมส่งเสริมการปกครองท้องถิ่น</p>
<p class="owner">กองสาธารณภัยท้องถิ่น<br>กลุ่มงานป้องกันไฟป่า<br>โทร. ๐ ๒๐๐๐ ๙๑๒๓ ต่อ ๔๑๐๑<br>โทรสาร ๐ ๒๐๐๐ ๙๑๒๔<br>ผู้ประสานงาน นางสาวชลธิชา ศรีธารทอง โทร. ๐๘ ๐๐๐๐ ๔๕๒๑</p>`);

const schedule = page(`
<p class="right">สิ่งที่ส่งมาด้วย ๑</p>
<h1>กำหนดการประชุมซักซ้อมแนวทาง</h1>
<p class="centre">การจัดทำแผนป้องกันไฟป่าและหมอกควันขององค์กรปกครองส่วนท้องถิ่น<br>ระหว่างวันที่ ๑๔ - ๑๖ ธันวาคม ๒๕๖๙</p>
<table><thead><tr><th>ครั้งที่</th><th>วันประชุม</th><th>จังหวัดกลุ่มเป้าหมาย</th><th>จำนวน (แห่ง)</th></tr></thead><tbody>
<tr><td class="middle">๑</td><td class="nowrap">วันจันทร์ที่ ๑๔ ธันวาคม ๒๕๖๙</td><td>เชียงราย เชียงใหม่ น่าน พะเยา แพร่ แม่ฮ่องสอน ลำปาง ลำพูน</td><td class="figure">๘๑๗</td></tr>
<tr><td class="middle">๒</td><td class="nowrap">วันพุธที่ ๑๕ ธันวาคม ๒๕๖๙</td><td>กำแพงเพชร ชัยนาท ตาก นครสวรรค์ พิจิตร อุทัยธานี</td><td class="figure">๕๐๖</td></tr>
<tr><td class="middle">๓</td><td class="nowrap">วันพุธที่ ๑๖ ธันวาคม ๒๕๖๙</td><td>พิษณุโลก เพชรบูรณ์ สุโขทัย อุตรดิตถ์</td><td class="figure">๓๙๘</td></tr>
<tr><td colspan="3" class="right">รวม</td><td class="figure">๑,๗๒๑</td></tr>
</tbody></table>
<p class="indent">หมายเหตุ ผู้เข้าร่วมการประชุมเข้าระบบได้ตั้งแต่เวลา ๐๘.๓๐ น. เป็นต้นไป</p>`);

const blank = (millimetres: number) => `<span class="blank" style="width:${millimetres}mm">&nbsp;</span>`;
const replyForm = page(`
<p class="right">สิ่งที่ส่งมาด้วย ๒</p>
<h1>แบบตอบรับเข้าร่วมการประชุม</h1>
<p class="centre">การซักซ้อมแนวทางการจัดทำแผนป้องกันไฟป่าและหมอกควันขององค์กรปกครองส่วนท้องถิ่น</p>
<p class="indent">ชื่อองค์กรปกครองส่วนท้องถิ่น ${blank(70)}</p>
<p class="item">อำเภอ ${blank(45)} จังหวัด ${blank(45)}</p>
<p class="item">ผู้เข้าร่วมการประชุม</p>
<p class="item">๑. ชื่อ ${blank(50)} ตำแหน่ง ${blank(40)}</p>
<p class="item">๒. ชื่อ ${blank(50)} ตำแหน่ง ${blank(40)}</p>
<p class="item">หมายเลขโทรศัพท์ที่ติดต่อได้ ${blank(60)}</p>`);

const html = `<!doctype html><html lang="th"><meta charset="utf-8"><title>หนังสือเวียนตัวอย่าง</title><style>${style}</style>
<body>${[provinceFirst, provinceSecond, departmentFirst, departmentSecond, schedule, replyForm].join('')}</body></html>`;

const browser = await launchChromium(root);
try {
  const tab = await browser.newPage();
  await tab.setContent(html, { waitUntil: 'load' });
  await tab.evaluate('document.fonts.ready');
  const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
  const path = join(root, 'assets/samples/circular-bundle.pdf');
  writeFileSync(path, pdf);
  process.stdout.write(`${path}: ${pdf.byteLength} bytes\n`);
} finally {
  await browser.close();
}
