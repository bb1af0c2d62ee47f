/** What every page that Chromium prints is made of: text that cannot become markup, and the page's type inside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const pageFontFiles = {
  regular: 'OfficeSarabunM-Regular.ttf',
  bold: 'OfficeSarabunM-Bold.ttf',
} as const;

/** Fonts of a page as data addresses: nothing is loaded while it prints. */
export type PageFonts = { readonly regular: string; readonly bold: string };

/** Between tags or in a quoted attribute. Halves of a pair, which no file may hold, become U+FFFD. */
export function escapedHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Words that the browser's dictionary tears apart (ท้อง|ถิ่น), and numbers that belong to the word before them.
 * A span, not a joining character: what is copied out of the PDF stays as it was typed.
 */
export function keepTogether(html: string): string {
  return html.replace(
    /ท้องถิ่น|กระจายอำนาจ|(?:ครั้งที่|ฉบับที่|หมู่ที่|ลงวันที่|วันที่|พ\.ศ\.|ที่|ว) [๐-๙]+/g,
    (words) => `<span class="one">${words}</span>`,
  );
}

/** Both weights of the page's type. `assets` is the folder that holds fonts/. */
export async function pageFonts(assets: string): Promise<PageFonts> {
  const [regular, bold] = await Promise.all([
    fontAsData(assets, pageFontFiles.regular),
    fontAsData(assets, pageFontFiles.bold),
  ]);
  return { regular, bold };
}

/** The faces under one name, 400 and 700. */
export function fontFaces(family: string, { regular, bold }: PageFonts): string {
  return `@font-face{font-family:${family};font-weight:400;src:url(${regular})}
@font-face{font-family:${family};font-weight:700;src:url(${bold})}`;
}

async function fontAsData(assets: string, name: string): Promise<string> {
  const bytes = await readFile(join(assets, 'fonts', name));
  return `data:font/ttf;base64,${bytes.toString('base64')}`;
}
