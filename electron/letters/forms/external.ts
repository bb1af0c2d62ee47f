/** หนังสือภายนอก (form 1, ข้อ 11): the letter's content as blocks on Garuda paper, in the order of the form. */
import type { PageFont } from '../font-metrics.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';
import { letterBody } from './body.ts';
import { closingPurpose, complimentaryClose, signature, signatureRoom } from './closing.ts';
import { letterHead } from './head.ts';
import { letterLead } from './lead.ts';
import { letterOwner } from './owner.ts';
import { garudaPaper, letterSheet } from './paper.ts';

export function externalLetter(letter: LetterToPrint, font: PageFont): LetterSheet {
  const { content, settings } = letter;
  const style = settings.pageStyle;
  return letterSheet(letter, garudaPaper(letter), [
    ...letterHead(letter, font),
    ...letterLead(letter),
    ...letterBody(content.body, style),
    ...closingPurpose(content.closingPurpose, style),
    complimentaryClose(content.complimentaryClose, style),
    ...signatureRoom(style, style.signatureLines),
    ...signature(letter, font),
    ...letterOwner(letter),
  ]);
}
