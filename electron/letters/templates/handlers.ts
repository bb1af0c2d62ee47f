/** Calls about the office's own templates: look, keep, try, write a letter on one, start from a form of ours. */
import { AppError } from '../../../shared/contract/errors.ts';
import { type OfficeTemplate, wordsOfTemplate } from '../../../shared/letter/template.ts';
import { formLabels } from '../../../shared/text/form-labels.ts';
import { isoDayOf } from '../../../shared/thai/date.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import { desk } from '../desk.ts';
import { openPageFont } from '../font-metrics.ts';
import { garudaOf } from '../letter-pictures.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { emptyLetter } from '../new-letter.ts';
import { docxType } from '../papers.ts';
import { shownName } from './check-template.ts';
import { drawingHandlers } from './drawing.ts';
import { sampleValues } from './fill-template.ts';
import { ownFormDocx } from './own-form.ts';

export function templateHandlers(around: Surroundings): RoomHandlers<'template'> {
  const { store, uploads, outputs, ports, foreign } = around;
  const toFill = async (): Promise<LetterToPrint> => {
    const { settings } = await desk(around);
    const day = isoDayOf(ports.clock());
    const content = { ...(await emptyLetter(store, 'external', settings, day)), date: day };
    const prefix = (await store.office.listPrefixes()).find(({ id }) => id === content.prefixId);
    if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
    const signatories = await store.office.listSignatories();
    const signatory = signatories.find(({ id }) => id === content.signatoryId) ?? null;
    return { content, number: null, settings, prefix, signatory };
  };
  return {
    ...drawingHandlers(around),
    'template.list': () => store.templates.list(),
    'template.check': async ({ uploadId }) => {
      const { name } = await uploads.find(uploadId);
      return foreign.ask('templateCheck', { bytes: await uploads.read(uploadId), name }, notDocx());
    },
    'template.add': async ({ uploadId, name: given }) => {
      const { actor } = await desk(around);
      const name = shownName(given) || 'แบบ';
      const bytes = await uploads.read(uploadId);
      const { fields, mistakes } = await foreign.ask('templateCheck', { bytes, name }, notDocx());
      if (mistakes.length > 0) throw new AppError('template-mistakes', { count: String(mistakes.length) });
      const fileId = await store.vault.put(await foreign.ask('templateSound', { bytes }, notDocx()));
      const isSample = await store.settings.isSample();
      const added = await store.templates.add({ name, fileId, fields }, actor, isSample);
      await uploads.drop(uploadId);
      return added;
    },
    'template.remove': async ({ id }) => {
      await store.templates.remove(id);
      return null;
    },
    'template.sample': async ({ id }) => {
      const template = await mustFind(around, id);
      const letter = await toFill();
      const content = {
        ...letter.content,
        ...{ subject: 'ตัวอย่าง เรื่อง', addressee: 'ตัวอย่าง ผู้รับ' },
      };
      const { bytes } = await store.vault.read(template.fileId);
      const { fields } = template;
      const asked = {
        bytes,
        template: { fields, values: sampleValues(fields) },
        letter: { ...letter, content },
      };
      const filled = await foreign.ask('templateFill', asked, notDocx());
      return outputs.add({ name: `${template.name} ตัวอย่าง.docx`, mediaType: docxType, bytes: filled });
    },
    'template.start': async ({ form }) => {
      const { settings, prefix } = await toFill();
      const office = { settings: { ...(await desk(around)).settings, ...settings }, prefix };
      const garuda = await garudaOf(around, office.settings.garudaFileId);
      const font = openPageFont(ports.assets);
      const { bytes, pages } = await ownFormDocx(form, office, font, { garuda, own: new Map() });
      return outputs.add({ name: `แบบ ${formLabels[form].th}.docx`, mediaType: docxType, bytes }, pages);
    },
    'template.write': async ({ id, subject, addressee, values }) => {
      const { actor, settings } = await desk(around);
      const { fileId, name, fields } = await mustFind(around, id);
      const template = { fileId, name, fields, values };
      const empty = await emptyLetter(store, 'external', settings, isoDayOf(ports.clock()));
      const letter = await store.letters.create({
        ...actor,
        content: { ...empty, subject, addressee, template, body: [bodyOf(wordsOfTemplate(template))] },
        sourceEntryId: null,
        sourceImportId: null,
        sourceLetterIndex: null,
        isSample: await store.settings.isSample(),
      });
      ports.emit({ name: 'letter.changed', data: { letterId: letter.id } });
      return letter;
    },
  };
}

/** What a file is that ended, hung or broke its reader. */
const notDocx = () => new AppError('template-not-docx', {});

/** Not printed: the register finds the letter by these words. */
function bodyOf(text: string) {
  return { kind: 'paragraph', text, level: 1, sourceParagraph: null } as const;
}

async function mustFind({ store }: Surroundings, id: string): Promise<OfficeTemplate> {
  const found = (await store.templates.list()).find((template) => template.id === id);
  if (found === undefined) throw new AppError('not-found', { what: 'template' });
  return found;
}
