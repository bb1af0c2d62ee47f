/** Two states of a letter side by side, part by part, with the words that went and the words that came. */
import { diffArrays } from 'diff';
import { formOf } from '../../../shared/letter/forms/index.ts';
import type { BodyBlock, LetterContent } from '../../../shared/letter/letter.ts';
import { itemMarkers } from '../../../shared/letter/numbering.ts';

/** One part of the letter as words; lines are separate. `name` as findings name it. */
export type LetterPart = { readonly name: string; readonly text: string };
export type Run = { readonly text: string; readonly isChanged: boolean };
export type ComparedPart = {
  readonly name: string;
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  readonly isSame: boolean;
};

/** Names that the letter holds only as ids or codes. */
export type Naming = {
  signatory(id: string): string;
  recipient(id: string): string;
  prefix(id: string): string;
  urgency(value: NonNullable<LetterContent['urgency']>): string;
  date(iso: string): string;
  readonly circular: string;
  readonly picture: string;
};

/** Everything the form asks for, in its order, as a person would read it. */
export function partsOf(content: LetterContent, naming: Naming): readonly LetterPart[] {
  const form = formOf(content.form);
  const parts: LetterPart[] = [];
  if (form.numbering !== null) {
    const circular = content.circular ? ` ${naming.circular}` : '';
    parts.push({ name: 'prefixId', text: `${naming.prefix(content.prefixId)}${circular}` });
  }
  for (const field of form.fields) {
    if (field.kind === 'detail')
      parts.push({ name: `details.${field.name}`, text: content.details[field.name] ?? '' });
    else parts.push(...commonParts(field.name, content, naming));
  }
  return parts;
}

function commonParts(
  name: Extract<ReturnType<typeof formOf>['fields'][number], { kind: 'common' }>['name'],
  content: LetterContent,
  naming: Naming,
): readonly LetterPart[] {
  switch (name) {
    case 'urgency':
      return [{ name, text: content.urgency === null ? '' : naming.urgency(content.urgency) }];
    case 'date':
      return [{ name, text: content.date === null ? '' : naming.date(content.date) }];
    case 'addressee':
      return [
        { name, text: content.addressee },
        { name: 'recipientIds', text: content.recipientIds.map(naming.recipient).join('\n') },
      ];
    case 'references':
      return [{ name, text: content.references.join('\n') }];
    case 'enclosures':
      return [
        {
          name,
          text: content.enclosures.map(({ text, quantity }) => `${text} ${quantity}`.trim()).join('\n'),
        },
      ];
    case 'body':
      return [{ name, text: bodyText(content.body, naming) }];
    case 'signatory':
      return [
        {
          name: 'signatoryId',
          text: content.signatoryId === null ? '' : naming.signatory(content.signatoryId),
        },
      ];
    case 'attachments':
      return content.attachments.map(({ title, body }, at) => ({
        name: `attachments[${at}]`,
        text: `${title}\n${bodyText(body, naming)}`,
      }));
    default:
      return [{ name, text: content[name] }];
  }
}

function bodyText(body: readonly BodyBlock[], naming: Naming): string {
  const markers = itemMarkers(body);
  return body
    .map((block, at) => {
      if (block.kind === 'table')
        return [block.text, ...block.table.rows.map((cells) => cells.join(' | '))]
          .filter((line) => line !== '')
          .join('\n');
      if (block.kind === 'picture') return `${naming.picture} ${block.text}`.trim();
      const marker = markers[at] ?? null;
      return marker === null ? block.text : `${marker} ${block.text}`;
    })
    .join('\n');
}

export function compared(
  before: readonly LetterPart[],
  after: readonly LetterPart[],
): readonly ComparedPart[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  const textOf = (parts: readonly LetterPart[], name: string) =>
    parts.find((part) => part.name === name)?.text ?? '';
  return names
    .map((name) => comparedPart(name, textOf(before, name), textOf(after, name)))
    .filter((part) => part.before.length > 0 || part.after.length > 0);
}

function comparedPart(name: string, before: string, after: string): ComparedPart {
  const sides = { before: [] as Run[], after: [] as Run[] };
  for (const { value, added, removed } of diffArrays([...words(before)], [...words(after)])) {
    const run = { text: value.join(''), isChanged: added || removed };
    if (!added) sides.before.push(run);
    if (!removed) sides.after.push(run);
  }
  return { name, ...sides, isSame: before === after };
}

/** Thai has no spaces between words; the segmenter knows them. */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function* words(text: string): Iterable<string> {
  for (const { segment } of segmenter.segment(text)) yield segment;
}
