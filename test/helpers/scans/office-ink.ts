/** What an office adds by hand and rubber to a printed letter: receive stamps, seals, signatures, minutes. Laid over scans only. */
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Chance } from './chance.ts';
import type { InventedLetter } from './invented-letter.ts';
import { inventedNames } from './invented-names.ts';
import { escapeHtml } from './letter-sheet.ts';
import { dayAfter } from './letter-slots.ts';

export const inkColours = ['#2a3d9e', '#1f2f7a', '#4030a0', '#b02a3a', '#30407f'] as const;
const penColours = ['#1d2c86', '#20242c', '#2b3aa8'] as const;

/** `reach`: how far ink goes into the text, 0 beside it, 1 right across. */
export function firstPageInk(letter: InventedLetter, chance: Chance, reach: number): string {
  const { happens, pick, between } = chance;
  const parts = [receiveStamp(letter, chance, reach, between(520, 585) - 30 * reach)];
  if (letter.form === 'external' && letter.urgency === null && happens(0.4))
    parts.push(receiveStamp(letter, chance, reach, between(60, 150)));
  if (happens(0.3)) parts.push(minute(chance, pick(penColours)));
  return parts.join('');
}

/** `x`, `y`: middle of the room left for the signature, CSS pixels. */
export function signingInk(chance: Chance, x: number, y: number, reach: number): string {
  const { happens, pick, between } = chance;
  const seal = happens(0.5)
    ? roundSeal(chance, x - between(30, 110), y + between(-30, 20 + 60 * reach), pick(inkColours))
    : '';
  return (
    seal +
    scribble(chance, x - 90, y - 34 + reach * between(0, 26), 180, 60, pick(penColours), between(1.1, 2.2))
  );
}

function receiveStamp(letter: InventedLetter, chance: Chance, reach: number, left: number): string {
  const { pick, whole, between, happens } = chance;
  const names = inventedNames(chance);
  const colour = pick(inkColours);
  const day = dayAfter(letter.dateISO, whole(1, 9));
  const digits = happens(0.7) ? toThaiDigits : String;
  const lines = [
    pick([
      `ที่ว่าการอำเภอ${names.placeName()}`,
      `ศาลากลางจังหวัด${names.placeName()}`,
      `เทศบาลตำบล${names.placeName()}`,
    ]),
    `${pick(['เลขรับ', 'รับที่', 'เลขที่รับ'])} ${digits(whole(1, 9_999))}`,
    `วันที่ ${digits(formatShortThaiDate(day))}`,
    ...(happens(0.7) ? [`เวลา ${digits(`${whole(8, 16)}.${pick(['05', '12', '30', '47'])}`)} น.`] : []),
  ];
  const top = between(14, 50) + reach * between(0, 40);
  const text = lines.map((line) => `<div><span class="s">${escapeHtml(line)}</span></div>`).join('');
  return `<div class="stamp" style="left:${left}px;top:${top}px;color:${colour};border-color:${colour};transform:rotate(${between(-4, 4)}deg);opacity:${between(0.6, 0.95)}">${text}</div>`;
}

function roundSeal({ between }: Chance, x: number, y: number, colour: string): string {
  const radius = between(42, 56);
  return `<svg style="left:${x - radius}px;top:${y - radius}px;opacity:${between(0.35, 0.75)}" width="${2 * radius}" height="${2 * radius}"><g fill="none" stroke="${colour}"><circle cx="${radius}" cy="${radius}" r="${radius}" stroke-width="2.2"/><circle cx="${radius}" cy="${radius}" r="${radius * 0.66}" stroke-width="1.3"/></g></svg>`;
}

/** Two or three lines that look written and say nothing: whatever is read there is invented by the reader. */
function minute(chance: Chance, colour: string): string {
  const { between, whole } = chance;
  const x = between(430, 520);
  const y = between(955, 985);
  const rows = Array.from({ length: whole(2, 3) }, (_, row) =>
    scribble(chance, x, y + row * 34, between(120, 230), 20, colour, 1.3),
  );
  return `<div class="minute">${rows.join('')}</div>`;
}

function scribble(
  { between, whole }: Chance,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  pen: number,
): string {
  const turns = whole(6, 13);
  let path = `M 0 ${height / 2}`;
  for (let turn = 1; turn <= turns; turn += 1) {
    const [from, to] = [((turn - 0.5) / turns) * width, (turn / turns) * width];
    path += ` Q ${from + between(-14, 14)} ${between(-0.2, 1.2) * height} ${to + between(-6, 6)} ${between(0.1, 0.9) * height}`;
  }
  return `<svg style="left:${x}px;top:${y}px" width="${width}" height="${height}"><path d="${path}" fill="none" stroke="${colour}" stroke-width="${pen}" stroke-linecap="round"/></svg>`;
}
