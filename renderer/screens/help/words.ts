/** Sentences of the guide: the program's own words, keys and links in them put in their places (text/help/guide.ts). */
import { bindingOf, isCommand } from '../../keys.ts';
import { formatters } from '../../text/format.ts';
import { type Guide, type PageName, pageNames } from '../../text/help/guide.ts';
import { i18n, type Language } from '../../text/index.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'ui'; readonly text: string }
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: PageName; readonly part: string | null };

/** Keys that are no commands of the table. */
const plainKeys = [
  'Enter',
  'Shift Enter',
  'Shift ↓',
  'Shift →',
  'Esc',
  'Tab',
  'Space',
  'F5',
  '↑ ↓',
  '← →',
  'Shift ↑ ↓',
  'Alt ↓',
  'Ctrl V',
  'Ctrl C',
];

const reference = /\[\[(?<ui>[^\]]+)\]\]|<<(?<key>[^>]+)>>|\{\{(?<link>[^}]+)\}\}/g;

export function piecesOf(sentence: string, guide: Guide, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of sentence.matchAll(reference)) {
    if (match.index > at) pieces.push({ kind: 'text', text: sentence.slice(at, match.index) });
    const { ui, key, link } = match.groups ?? {};
    if (ui !== undefined) pieces.push({ kind: 'ui', text: ownWords(ui, language) ?? `⟦${ui}⟧` });
    else if (key !== undefined) pieces.push({ kind: 'key', text: keyShown(key) ?? `⟦${key}⟧` });
    else pieces.push(linkTo(link ?? '', guide));
    at = match.index + match[0].length;
  }
  if (at < sentence.length) pieces.push({ kind: 'text', text: sentence.slice(at) });
  return pieces;
}

export function plainWords(sentence: string, guide: Guide, language: Language): string {
  return piecesOf(sentence, guide, language)
    .map(({ text }) => text)
    .join('');
}

/** `inbox:action.review`, with values after a question mark; a value that is not given is left open. */
function ownWords(path: string, language: Language): string | null {
  const [place = '', query = ''] = path.split('?');
  const [namespace = '', key = ''] = place.split(':');
  const sentence: unknown = i18n.getResource(language, namespace, key);
  if (typeof sentence !== 'string') return null;
  const given = new URLSearchParams(query);
  return sentence.replace(/\{\{\s*(\w+)\s*(?:,\s*(\w+))?\s*\}\}/g, (_, name: string, format?: string) => {
    const value = given.get(name);
    if (value === null) return '…';
    return formatters[format ?? '']?.(value, language) ?? value;
  });
}

function keyShown(name: string): string | null {
  if (isCommand(name)) return bindingOf(name).shown;
  return plainKeys.includes(name) ? name : null;
}

function linkTo(target: string, guide: Guide): Piece {
  const [name = '', part = null] = target.split('#');
  const page = pageNames.find((known) => known === name);
  const found = page === undefined ? undefined : guide[page];
  const title = part === null ? found?.title : found?.parts.find(({ id }) => id === part)?.title;
  if (page === undefined || title === undefined) return { kind: 'text', text: `⟦${target}⟧` };
  return { kind: 'link', text: title, page, part };
}
