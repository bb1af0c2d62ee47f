/**
 * ตรากำหนดเก็บ (ข้อ 55): ห้ามทำลาย in red or เก็บถึง พ.ศ. … in blue, 24 points, with a line for the initials, at the lower
 * right of an empty sheet each: the first sheets of the letters go through the printer once more, in the list's order.
 */
import { type Keeping, storingStamp } from '../../shared/keeping/retention.ts';
import { fontFaces, type PageFonts } from '../page-html.ts';

const inks = { red: '#c00018', blue: '#1f3a93' } as const;

export function stampPages(letters: readonly Pick<Keeping, 'keepUntil'>[], fonts: PageFonts): string {
  const sheets = letters.map((letter) => {
    const { text, ink } = storingStamp(letter);
    return `<section style="color:${inks[ink]}"><div><b>${text}</b><i>ลงชื่อย่อ ................</i></div></section>`;
  });
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>ตรากำหนดเก็บ</title><style>
${fontFaces('Stamp', fonts)}
@page { size: A4; margin: 0; }
html { font: 24pt/1.2 'Stamp'; }
body { margin: 0; }
section { position: relative; width: 210mm; height: 296.9mm; break-after: page; }
section:last-child { break-after: auto; }
div { position: absolute; right: 12mm; bottom: 10mm; text-align: center; }
b { display: block; white-space: nowrap; }
i { font: 12pt/1.2 'Stamp'; }
</style></head><body>${sheets.join('')}</body></html>`;
}
