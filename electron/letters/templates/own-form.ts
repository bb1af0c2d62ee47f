/** A form of the regulation as a starting template: its paper in Word, with {…} where the words will stand. */
import type { LetterFormName } from '../../../shared/letter/forms/form.ts';
import { formOf } from '../../../shared/letter/forms/index.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { type TemplateSource, templateNames } from '../../../shared/letter/template.ts';
import type { OfficeSettings, Prefix } from '../../../shared/office/office.ts';
import { detailLabel } from '../../../shared/text/form-labels.ts';
import type { PageFont } from '../font-metrics.ts';
import { sheetOf } from '../forms/index.ts';
import { layOut } from '../layout.ts';
import type { LetterPictures } from '../letter-docx.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import type { LetterSheet } from '../sheet.ts';

const field = (source: TemplateSource) => `{${templateNames[source][0]}}`;

export async function ownFormDocx(
  form: LetterFormName,
  office: { readonly settings: OfficeSettings; readonly prefix: Prefix },
  font: PageFont,
  pictures: LetterPictures,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const letter = letterOfFields(form, office);
  const laidOut = layOut(withDate(sheetOf(letter, font)), font);
  const { writeDocx } = await import('../render.ts'); // heavy, and not needed to start
  const bytes = await writeDocx([laidOut], {
    purpose: 'to-edit',
    font,
    garuda: pictures.garuda,
    pictures: pictures.own,
    fontName: office.settings.documentFont,
    title: form,
    author: office.settings.officeName,
  });
  return { bytes, pages: laidOut.pages.length };
}

/** The line of the date is empty while a letter has none: here its field stands. */
function withDate(sheet: LetterSheet): LetterSheet {
  return {
    ...sheet,
    sections: sheet.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'paragraph' && block.role === 'date' && block.text === ''
          ? { ...block, text: field('date') }
          : block,
      ),
    })),
  };
}

function letterOfFields(
  name: LetterFormName,
  { settings, prefix }: { readonly settings: OfficeSettings; readonly prefix: Prefix },
): LetterToPrint {
  const form = formOf(name);
  const details = form.fields.flatMap((one) =>
    one.kind === 'detail' && (one.input === 'line' || one.input === 'lines')
      ? [[one.name, `{${detailLabel('th', one.name)}}`]]
      : [],
  );
  const content: LetterContent = {
    form: name,
    prefixId: prefix.id,
    circular: false,
    urgency: null,
    date: null,
    subject: field('subject'),
    addressee: field('addressee'),
    recipientIds: [],
    references: [],
    enclosures: [],
    body: [{ kind: 'paragraph', text: field('body'), level: 1, sourceParagraph: null }],
    closingPurpose: field('purpose'),
    complimentaryClose: field('close'),
    signatoryId: null,
    details: Object.fromEntries(details),
    attachments: [],
    merge: null,
  };
  const signatory = {
    id: '',
    name: field('signatory'),
    position: field('position'),
    mode: 'self',
    actingFor: null,
    orderNumber: null,
    validFrom: null,
    validTo: null,
  } as const;
  return { content, number: field('number'), settings, prefix, signatory };
}
