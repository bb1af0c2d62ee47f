/** How an invented letter looks: margins and tabs of the regulation (rules §1.0), with the small differences between offices. */
import type { Chance } from './chance.ts';
import type { OfficeFace } from './office-faces.ts';

export const sheetWidth = 794;
export const sheetHeight = 1_123;

export function sheetCss(face: OfficeFace): string {
  const line = face.lineHeight;
  return `
* { margin: 0; padding: 0; box-sizing: border-box; }
body { background: #fff; }
.page { position: relative; width: ${sheetWidth}px; height: ${sheetHeight}px; overflow: hidden; background: #fff; color: #000;
  font: 400 ${face.points}pt/${line} "${face.name}"; }
.flow { position: absolute; left: 3cm; width: 16cm; top: 1.5cm; }
.page.later .flow { top: 2.9cm; }
.block { padding-top: 6pt; }
.crest { height: 3.3cm; position: relative; padding: 0; }
.emblem { position: absolute; left: 6.2cm; top: 0; width: 2.7cm; height: 3cm; }
.emblem.small { left: 0; width: 1.4cm; height: 1.5cm; }
.urgency { position: absolute; left: 0; bottom: 0.2cm; font-size: 2em; font-weight: 700; line-height: 1.2; }
.head { display: flex; }
.number { width: 9.2cm; white-space: nowrap; }
.office { flex: 1; }
.date { padding-left: 7.5cm; }
.row { display: flex; gap: 0.3cm; }
.label { flex: none; min-width: 1.1cm; }
.enclosed { flex: none; width: 2.6cm; white-space: nowrap; }
.grow { flex: 1; }
.body { text-indent: 2.5cm; }
.justified .body { text-align: justify; }
.distributed .body { text-align: justify; text-justify: inter-character; }
.memocrest { height: 1.7cm; position: relative; text-align: center; padding: 0; }
.memotitle { font-weight: 700; font-size: 1.81em; line-height: 1.6cm; }
.memolabel { font-weight: 700; font-size: 1.25em; line-height: 1; flex: none; }
.leader { flex: 1; border-bottom: 1.3px dotted #333; padding-left: 0.2cm; align-self: end; }
table { border-collapse: collapse; width: 100%; margin-top: 4pt; }
th, td { border: 1px solid #000; padding: 1px 5px; text-align: center; vertical-align: top; font-size: 0.94em; }
th { font-weight: 700; }
.respect { padding: 6pt 0 0 7.5cm; }
.signed { margin-left: 4.2cm; width: 11.8cm; text-align: center; }
.signroom { height: 1.9cm; position: relative; }
.owner { padding-top: 0.6cm; }
.pagenumber { position: absolute; top: 1.5cm; left: 3cm; width: 16cm; text-align: center; }
.continued { position: absolute; bottom: 1.6cm; left: 3cm; width: 16cm; text-align: right; }
.over { position: absolute; inset: 0; display: none; mix-blend-mode: multiply; }
.scan .over { display: block; }
.scan .urgency { color: #c8282f; }
.scan .inked { display: inline-block; color: var(--ink, inherit); transform: var(--lean, none); font-family: var(--inkface, inherit);
  font-size: var(--inksize, 1em); line-height: 1; }
.stamp { position: absolute; border: 2px solid; padding: 3px 8px; font-size: 0.86em; line-height: 1.25; white-space: nowrap; }
.over svg { position: absolute; overflow: visible; }
`;
}

/** An emblem that is nobody's: a ring between two wings, each letter's a little different. */
export function emblemSvg({ between }: Chance): string {
  const wing = (side: 1 | -1) => {
    const x = (value: number) => 50 + side * value;
    const tip = between(38, 48);
    return `<path d="M ${x(6)} 92 L ${x(3)} 55 Q ${x(10)} ${between(30, 45)} ${x(tip)} ${between(5, 18)} Q ${x(tip - 4)} 60 ${x(6)} 92 Z"/>`;
  };
  return `<svg viewBox="0 0 100 110" width="100%" height="100%">${wing(1)}${wing(-1)}<circle cx="50" cy="18" r="${between(11, 16)}" fill="none" stroke="#000" stroke-width="4"/><path d="M48 94 L52 94 L50 110 Z"/></svg>`;
}
