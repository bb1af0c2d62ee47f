/** Fields of a template and every mistake in them at once. Word parts a field into many runs; a paragraph is read whole. */
import {
  type TemplateCheck,
  type TemplateField,
  type TemplateMistake,
  templateNames,
  templateSource,
} from '../../../shared/letter/template.ts';
import { decodeXml, openTemplate, type TemplateParts } from './open-template.ts';

const nearLetters = 24;
const expected = ['number', 'date', 'subject', 'addressee'] as const;

/** Signs that take no room or turn the order of others: two fields that look alike would be two. */
const hiddenSigns = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/u;

/** A name as it is shown in lists: nothing in it hides or turns around. */
export function shownName(name: string): string {
  return name.toWellFormed().replace(new RegExp(hiddenSigns, 'gu'), '').trim().slice(0, 200);
}

/** Throws as `openTemplate`. */
export function checkTemplate(bytes: Uint8Array, name: string): TemplateCheck {
  const mistakes: TemplateMistake[] = [];
  const fields = new Map<string, { columns: string[] | null }>();
  for (const paragraphs of paragraphsOf(openTemplate(bytes).parts)) {
    const found = paragraphs.flatMap((text) => fieldsIn(text, mistakes));
    readFields(found, fields, mistakes);
  }
  const all = [...fields].map(([field, { columns }]): TemplateField => ({ name: field, columns }));
  if (all.length === 0 && mistakes.length === 0) mistakes.push({ kind: 'no-fields' });
  const sources = new Set(all.map((field) => templateSource(field.name)));
  return {
    name: shownName(name.replace(/\.docx$/i, '')),
    fields: all,
    mistakes,
    missing: expected
      .filter((source) => !sources.has(source))
      .map((source) => templateNames[source][0] ?? ''),
  };
}

/** Paragraphs of the body and of every header and footer, each part for itself: a loop does not leave its part. */
function paragraphsOf(parts: TemplateParts): readonly (readonly string[])[] {
  const names = [...parts.keys()].filter((name) =>
    /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name),
  );
  return names.map((name) =>
    (parts.get(name) ?? '')
      .split(/<\/w:p>/)
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\s*\/>/g)]
          .map(([, text]) => (text === undefined ? ' ' : decodeXml(text)))
          .join(''),
      ),
  );
}

function fieldsIn(text: string, mistakes: TemplateMistake[]): readonly string[] {
  const found: string[] = [];
  let opened: number | null = null;
  const near = (at: number) => text.slice(Math.max(0, at - nearLetters), at + nearLetters).trim();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') {
      if (opened !== null) mistakes.push({ kind: 'not-closed', near: near(opened) });
      opened = at;
    } else if (text[at] === '}') {
      const name = opened === null ? null : text.slice(opened + 1, at).trim();
      if (name === null) mistakes.push({ kind: 'not-opened', near: near(at) });
      else if (name.replace(/^[#/]/, '').trim() === '')
        mistakes.push({ kind: 'empty-field', near: near(at) });
      else if (hiddenSigns.test(name))
        mistakes.push({ kind: 'hidden-signs', near: name.replace(hiddenSigns, '·') });
      else found.push(name);
      opened = null;
    }
  }
  if (opened !== null) mistakes.push({ kind: 'not-closed', near: near(opened) });
  return found;
}

function readFields(
  found: readonly string[],
  fields: Map<string, { columns: string[] | null }>,
  mistakes: TemplateMistake[],
): void {
  let loop: string | null = null;
  for (const word of found) {
    const name = word.replace(/^[#/]/, '').trim();
    if (word.startsWith('#')) {
      if (loop !== null) mistakes.push({ kind: 'loop-in-loop', name });
      else {
        loop = name;
        fields.set(name, { columns: fields.get(name)?.columns ?? [] });
      }
    } else if (word.startsWith('/')) {
      if (loop === name) loop = null;
      else mistakes.push({ kind: 'loop-not-opened', name });
    } else if (loop !== null) {
      const columns = fields.get(loop)?.columns;
      if (columns != null && !columns.includes(name)) columns.push(name);
    } else if (!fields.has(name)) fields.set(name, { columns: null });
  }
  if (loop !== null) mistakes.push({ kind: 'loop-not-closed', name: loop });
}
