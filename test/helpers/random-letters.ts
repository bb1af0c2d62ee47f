/**
 * Letters of every form made at random from a seed, with invented words: lists nested to the last level, tables,
 * pictures, attachments, one page or six. The same seed gives the same letter for ever.
 */
import type { LetterPictures } from '../../electron/letters/letter-docx.ts';
import type { LetterToPrint } from '../../electron/letters/letter-to-print.ts';
import { type LetterFormName, letterFormNames } from '../../shared/letter/forms/form.ts';
import type { BodyBlock, LetterAttachment, LetterContent } from '../../shared/letter/letter.ts';
import { seededRandom } from '../bench/harness.ts';
import { sampleToPrint } from './form-samples.ts';
import { districtChief, standIn } from './letter-samples.ts';
import { letterSentences, namesOfThings, subjectsOfLetters } from './letter-words.ts';
import { officeFaces } from './libreoffice.ts';
import { greyPng } from './pictures.ts';

export type RandomLetter = { readonly seed: number; readonly toPrint: LetterToPrint };

/** Pictures that random letters hold, and a box in place of the emblem. */
export const randomPictures: LetterPictures = {
  garuda: { fileId: 'emblem', bytes: greyPng(90, 100, 0), aspect: 0.9 },
  own: new Map([
    ['wide', greyPng(400, 200)],
    ['high', greyPng(200, 260, 90)],
  ]),
};

type Dice = {
  upTo(count: number): number;
  happens(share: number): boolean;
  one<T>(from: readonly T[]): T;
};

export function randomLetter(seed: number): RandomLetter {
  const dice = throwing(seed);
  const form = dice.happens(0.4) ? 'external' : dice.one(letterFormNames);
  const sample = sampleToPrint(form);
  const toPrint = sampleToPrint(form, changed(sample.content, form, dice));
  const { settings } = toPrint;
  return {
    seed,
    toPrint: {
      ...toPrint,
      settings: {
        ...settings,
        documentFont: dice.one(officeFaces),
        pageStyle: { ...settings.pageStyle, pageNumberField: dice.happens(0.5) ? 'both' : 'word' },
      },
      ...(toPrint.signatory !== null && { signatory: dice.happens(0.3) ? standIn : districtChief }),
      secrecy: dice.happens(0.1) ? 'confidential' : null,
    },
  };
}

function throwing(seed: number): Dice {
  const random = seededRandom(seed * 7919 + 13);
  const upTo = (count: number) => Math.floor(random() * count);
  return {
    upTo,
    happens: (share) => random() < share,
    one(from) {
      const found = from[upTo(from.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
}

function changed(sample: LetterContent, form: LetterFormName, dice: Dice): Partial<LetterContent> {
  const subject = `${dice.one(subjectsOfLetters)}${dice.happens(0.2) ? ` ${dice.one(subjectsOfLetters)}` : ''}`;
  return {
    subject,
    body: [...(dice.happens(0.3) ? sample.body : []), ...randomBody(form, dice)],
    urgency:
      form === 'external' || form === 'sealed' ? dice.one([null, 'urgent', 'most-urgent'] as const) : null,
    attachments: dice.happens(0.15) ? [randomAttachment(dice)] : [],
    ...(form === 'external' && {
      enclosures: Array.from({ length: dice.upTo(4) }, (_, index) => ({
        text: `${dice.one(namesOfThings)}${dice.happens(0.4) ? ` ${dice.one(subjectsOfLetters)}` : ''}`,
        quantity: `${index + 1} ชุด`,
      })),
      references: dice.happens(0.4) ? sample.references : [],
      addressee: dice.happens(0.2) ? words(1, dice) : sample.addressee,
    }),
  };
}

/** About a page in three blocks; up to six pages. */
function randomBody(form: LetterFormName, dice: Dice): BodyBlock[] {
  const pages = 1 + dice.upTo(5);
  const blocks: BodyBlock[] = [];
  const hasHeadings = form === 'minutes' || form === 'regulation' || form === 'rule';
  for (let left = pages * (2 + dice.upTo(4)); left > 0; left -= 1) {
    if (hasHeadings && dice.happens(0.2))
      blocks.push(textBlock('heading', `หมวด ${left} ${dice.one(namesOfThings)}`));
    const kind = dice.upTo(20);
    if (kind < 10) blocks.push(textBlock('paragraph', words(1 + dice.upTo(6), dice)));
    else if (kind < 17) blocks.push(...randomList(dice));
    else if (kind < 19) blocks.push(randomTable(dice, 2 + dice.upTo(dice.happens(0.25) ? 45 : 9)));
    else blocks.push(randomPicture(dice));
  }
  return [textBlock('paragraph', words(2, dice)), ...blocks];
}

function randomList(dice: Dice): BodyBlock[] {
  let level = 1;
  return Array.from({ length: 2 + dice.upTo(6) }, (_, index) => {
    level = index === 0 ? 1 : Math.min(4, Math.max(1, level + dice.upTo(3) - 1));
    // a member of a committee, his part at the right margin
    if (dice.happens(0.12)) return textBlock('item', `${dice.one(namesOfThings)}\tกรรมการ`);
    return textBlock('item', words(1 + dice.upTo(3), dice), level as BodyBlock['level']);
  });
}

function randomTable(dice: Dice, rows: number): BodyBlock {
  const columns = 2 + dice.upTo(3);
  const cell = (row: number, column: number) => {
    if (column === 0) return `${row}`;
    if (column === columns - 1 && dice.happens(0.6)) return `${dice.upTo(90)},${100 + dice.upTo(900)}`;
    return dice.happens(0.15) ? words(1 + dice.upTo(2), dice) : dice.one(namesOfThings);
  };
  return {
    kind: 'table',
    text: dice.happens(0.5) ? `ตาราง${dice.one(namesOfThings)}` : '',
    level: 1,
    sourceParagraph: null,
    table: {
      widths: Array.from({ length: columns }, (_, column) => (column === 0 ? 1 : 2 + dice.upTo(4))),
      align: Array.from({ length: columns }, (_, column) =>
        column === 0 ? 'centre' : dice.one(['left', 'right']),
      ),
      headRows: dice.one([1, 1, 1, 1, 1, 2, 0]),
      rows: [
        Array.from({ length: columns }, (_, column) => (column === 0 ? 'ที่' : `${dice.one(namesOfThings)}`)),
        ...Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => cell(row + 1, column)),
        ),
      ],
    },
  };
}

function randomPicture(dice: Dice): BodyBlock {
  const isWide = dice.happens(0.6);
  return {
    kind: 'picture',
    text: dice.happens(0.5) ? `ภาพ${dice.one(namesOfThings)}` : '',
    level: 1,
    sourceParagraph: null,
    fileId: isWide ? 'wide' : 'high',
    widthCm: 4 + dice.upTo(9),
    aspect: isWide ? 2 : 200 / 260,
  };
}

function randomAttachment(dice: Dice): LetterAttachment {
  return {
    title: `บัญชี${dice.one(namesOfThings)}\nแนบท้ายหนังสืออำเภอวังหมอก`,
    landscape: dice.happens(0.5),
    body: [randomTable(dice, 5 + dice.upTo(50)), ...(dice.happens(0.4) ? randomList(dice) : [])],
  };
}

function textBlock(
  kind: 'paragraph' | 'item' | 'heading',
  text: string,
  level: BodyBlock['level'] = 1,
): BodyBlock {
  return { kind, text, level, sourceParagraph: null };
}

function words(count: number, dice: Dice): string {
  return Array.from({ length: count }, () => dice.one(letterSentences)).join(' ');
}
