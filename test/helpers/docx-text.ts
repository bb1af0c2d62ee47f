/** A DOCX unzipped: its XML parts, and the words of its paragraphs as a reader sees them. */
import { strFromU8, unzipSync } from 'fflate';

export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return Object.fromEntries(files.map(([name, data]) => [name, strFromU8(data)]));
}

/** Every paragraph's XML, those of table cells too. */
export function paragraphsOf(xml: string): readonly string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

/** Tabs as tabs, no-break spaces as spaces; empty paragraphs left out. */
export function textsOf(xml: string): readonly string[] {
  return paragraphsOf(xml)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
        .map((part) => part[1] ?? '\t')
        .join('')
        .replaceAll('\u00a0', ' '),
    )
    .filter((text) => text.trim() !== '');
}

/** The XML of the first paragraph that holds these words. */
export function paragraphWith(xml: string, words: string): string {
  return paragraphsOf(xml).find((paragraph) => textsOf(paragraph).join('').includes(words)) ?? '';
}
