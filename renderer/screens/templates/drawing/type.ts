/** Type of a drawn Word file: our page's face for the faces offices use, and lines as high as Word makes them. */

const face = 'OfficeSarabunM';
/** Word counts lines in heights of the face, CSS in sizes of the type. */
const lineOfFace = 1.331;

/** The file's rules with face and lines mended; rules of any other kind than plain ones are left out. */
export function mendedStyles(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules]
    .filter((rule) => rule instanceof CSSStyleRule)
    .map((rule) => {
      mendStyle(rule.style);
      return rule.cssText;
    })
    .join('\n');
}

export function mendStyle(style: CSSStyleDeclaration): void {
  const { lineHeight, fontFamily } = style;
  if (/^[\d.]+$/.test(lineHeight)) style.lineHeight = (Number(lineHeight) * lineOfFace).toFixed(3);
  if (fontFamily !== '')
    style.fontFamily = /sarabun|laksaman/i.test(fontFamily) ? face : `${fontFamily}, ${face}`;
}

/** After the file's own rules. */
export const sheetStyles = `
@counter-style thaiLetters { system: alphabetic; symbols: ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ล ว ศ ษ ส ห ฬ อ ฮ; suffix: ' '; }
:host { all: initial; display: block; }
.docx-wrapper { display: block; background: none; padding: 0; }
.docx-wrapper > section.docx { background: #fff; box-shadow: none; margin: 0; overflow: hidden; text-rendering: geometricPrecision; hyphens: none; }
section.docx { color: #000; font-family: ${face}; font-size: 10pt; line-height: normal; }
section.docx p { text-justify: inter-character; }
section.docx td { padding: 0 5.4pt; }
.docx-wrapper.is-shown > section.docx + section.docx { margin-top: 14px; }
.drawn-tab { white-space: pre; text-indent: 0; text-align: left; box-sizing: border-box; }
.drawn-window { flex: none; margin-bottom: auto; z-index: 1; }
.drawn-elsewhere { visibility: hidden; }
.drawn-begun, .drawn-begun::before, .drawn-elsewhere, .drawn-elsewhere::before { counter-increment: none !important; counter-set: none !important; }
`;
