/**
 * A filled Word file made ready to be drawn on the screen. The drawing library knows Latin type only and few kinds of
 * places; here what Thai text and Word's floating things need is said in words that it understands.
 */
import { strToU8, zipSync } from 'fflate';
import { placeCode, placeScale } from '../../../shared/letter/drawing-places.ts';
import type { TemplateDrawing } from '../../../shared/letter/template.ts';
import { withListNumbers } from './list-numbers.ts';
import { openTemplate, type TemplateParts } from './open-template.ts';

type ForDrawing = { readonly bytes: Uint8Array } & Pick<TemplateDrawing, 'hasTextBoxes' | 'headsDiffer'>;

/** Throws as `openTemplate`. */
export function forDrawing(docx: Uint8Array): ForDrawing {
  const { parts: markup, unfolded } = openTemplate(docx);
  const shown = [...markup].filter(([name]) =>
    /^word\/(?:document|styles|numbering|header\d*|footer\d*)\.xml$/.test(name),
  );
  const hasTextBoxes = shown.some(([, xml]) => /<(?:\w+:)?txbxContent\b/.test(xml));
  const headsDiffer = differInHeads(markup);
  const parts = new Map(unfolded);
  for (const [name, xml] of withListNumbers(new Map(shown))) parts.set(name, strToU8(drawable(xml)));
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1 }), hasTextBoxes, headsDiffer };
}

/** By a field (the page's number), by a floating picture, which the drawing has once, or by a first or even page of its own. */
function differInHeads(markup: TemplateParts): boolean {
  const heads = [...markup].flatMap(([name, xml]) =>
    /^word\/(?:header|footer)\d*\.xml$/.test(name) ? [xml] : [],
  );
  const isTurnedOn = (part: string, setting: string) =>
    new RegExp(`<w:${setting}\\b(?![^>]*w:val="(?:0|false|off)")`).test(markup.get(part) ?? '');
  const hasOwnPages =
    isTurnedOn('word/document.xml', 'titlePg') || isTurnedOn('word/settings.xml', 'evenAndOddHeaders');
  return heads.some(
    (xml) =>
      /<w:(?:instrText|fldSimple|pict)\b|<wp:anchor\b/.test(xml) ||
      (hasOwnPages && /<w:(?:t|sym|drawing)\b/.test(xml)),
  );
}

/** A picture given twice, for newer and older Words: the newer way is the one the library places. */
const alternatives =
  /<mc:AlternateContent>\s*<mc:Choice\b[^>]*>(\s*<w:drawing>(?:(?!<mc:AlternateContent>)[\s\S])*?<\/w:drawing>\s*)<\/mc:Choice>[\s\S]*?<\/mc:AlternateContent>/g;

/**
 * What the drawing library passes over, or passes over in some places, together with the words inside: fields that hold
 * their own result, moved and added words, content controls, marks of a company's own.
 */
const wrappers = /<\/?w:(?:fldSimple|moveTo|ins|sdt|sdtContent|smartTag|customXml|dir|bdo)\b[^>]*>/g;
/** The place that words were moved away from. */
const movedAway = /<w:moveFrom\b(?:[^>]*[^/>])?>[\s\S]*?<\/w:moveFrom>/g;

export function drawable(xml: string): string {
  return xml
    .replace(movedAway, '')
    .replace(wrappers, '')
    .replace(alternatives, (whole, drawing: string) => (drawing.includes('<pic:pic') ? drawing : whole))
    .replace(/<w:rPr>([\s\S]*?)<\/w:rPr>/g, (_, inner: string) => `<w:rPr>${thaiFirst(inner)}</w:rPr>`)
    .replace(/<w:spacing\b[^>]*>/g, withLineRule)
    .replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (_, inner: string) => `<w:pPr>${placedFrame(inner)}</w:pPr>`)
    .replace(/<wp:anchor\b([^>]*)>([\s\S]*?)<\/wp:anchor>/g, (_, attributes: string, inner: string) =>
      placedAnchor(attributes, inner),
    );
}

const attribute = (element: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? null;

/** Word sets Thai words in the "complex script" face and size; the library looks at the Latin ones only. */
function thaiFirst(properties: string): string {
  const face = attribute(/<w:rFonts\b[^>]*>/.exec(properties)?.[0] ?? '', 'w:cs');
  const size = /<w:szCs\b[^>]*>/.exec(properties)?.[0];
  const bold = /<w:bCs\b[^>]*>/.exec(properties)?.[0];
  let changed = properties;
  if (face !== null)
    changed = changed.replace(
      /<w:rFonts\b[^>]*>/,
      `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:cs="${face}"/>`,
    );
  if (size !== undefined) changed = changed.replace(/<w:sz\b[^>]*>/, '') + size.replace('w:szCs', 'w:sz');
  if (bold !== undefined) changed = changed.replace(/<w:b\b[^>]*>/, '') + bold.replace('w:bCs', 'w:b');
  return changed;
}

/** Without a rule Word means "of a line's own height"; "at least" of less than our type's line is just its line. */
function withLineRule(spacing: string): string {
  const line = Number(attribute(spacing, 'w:line') ?? Number.NaN);
  if (Number.isNaN(line)) return spacing;
  const rule = attribute(spacing, 'w:lineRule') ?? 'auto';
  const bare = spacing.replace(/\s+w:lineRule="[^"]*"/, '');
  if (rule !== 'atLeast') return bare.replace(/\s*(\/?)>$/, ` w:lineRule="${rule}"$1>`);
  const isAbove = line > ownLineTwips;
  return bare
    .replace(/w:line="[^"]*"/, `w:line="${isAbove ? line : 240}"`)
    .replace(/\s*(\/?)>$/, ` w:lineRule="${isAbove ? 'exact' : 'auto'}"$1>`);
}

/** A line of 16-point Thai type. */
const ownLineTwips = 426;

/** A paragraph in a frame at a fixed place: the place travels as tab stops of kinds that no Word file has. */
function placedFrame(properties: string): string {
  const frame = /<w:framePr\b[^>]*>/.exec(properties)?.[0];
  const x = frame === undefined ? null : attribute(frame, 'w:x');
  const y = frame === undefined ? null : attribute(frame, 'w:y');
  if (frame === undefined || x === null || y === null) return properties;
  const stops = (
    [
      [`frame-x-${attribute(frame, 'w:hAnchor') ?? 'text'}`, x],
      [`frame-y-${attribute(frame, 'w:vAnchor') ?? 'text'}`, y],
      ['frame-width', attribute(frame, 'w:w')],
    ] as const
  ).flatMap(([kind, twips]) => (twips === null ? [] : [`<w:tab w:val="${kind}" w:pos="${twips}"/>`]));
  const rest = properties.replace(frame, '').replace(/<w:tabs>[\s\S]*?<\/w:tabs>/, '');
  return `${rest}<w:tabs>${stops.join('')}</w:tabs>`;
}

function placedAnchor(attributes: string, inner: string): string {
  const whole = `<wp:anchor${attributes}>${inner}</wp:anchor>`;
  const across = placeOf(inner, 'H');
  const down = placeOf(inner, 'V');
  const isInFlow = /<wp:wrapTopAndBottom\b/.test(inner) && !/^(?:page|margin|topMargin)$/.test(down.from);
  if (isInFlow) return whole;
  const at = (place: typeof across) =>
    Math.round((placeCode(place.from, place.align) + 0.5) * placeScale + place.offset);
  const simple = `<wp:simplePos x="${at(across)}" y="${at(down)}"/>`;
  const moved = inner
    .replace(/<wp:simplePos\b[^>]*?(?:\/>|>[\s\S]*?<\/wp:simplePos>)/, '')
    .replace(
      /<wp:wrap(?:None|Square|Tight|Through|TopAndBottom)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/wp:wrap\w+>)/,
      '<wp:wrapNone/>',
    );
  return `<wp:anchor${attributes.replace(/\s+simplePos="[^"]*"/, '')} simplePos="1">${simple}${moved}</wp:anchor>`;
}

function placeOf(anchor: string, way: 'H' | 'V'): { from: string; align: string | null; offset: number } {
  const found = new RegExp(`<wp:position${way}\\b([^>]*)>([\\s\\S]*?)</wp:position${way}>`).exec(anchor);
  const [, head = '', inner = ''] = found ?? [];
  return {
    from: attribute(head, 'relativeFrom') ?? 'page',
    align: /<wp:align>\s*(\w+)\s*<\/wp:align>/.exec(inner)?.[1] ?? null,
    offset: Number(/<wp:posOffset>\s*(-?\d+)\s*<\/wp:posOffset>/.exec(inner)?.[1] ?? 0),
  };
}
