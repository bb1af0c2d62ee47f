/**
 * Reads a file for the registrar of secret letters: from memory to memory, without a copy in pending/, a journal of
 * pages, a row or a line of the log. Of ลับที่สุด nothing comes back.
 */
import { AppError } from '../../shared/contract/errors.ts';
import { weighSecrecy } from '../../shared/document/secrecy-doubt.ts';
import { entryFieldsFromLetter } from '../../shared/register/from-letter.ts';
import type { SecretReader } from '../../shared/secret-books/reading.ts';
import { emptySecretFields, isKeptClass, type SecretFields } from '../../shared/secret-books/secret.ts';
import { type ReadingDesk, readerOf } from './reading-desk.ts';

export function readSecretFor(desk: ReadingDesk): SecretReader {
  const forget = async () => (await desk.reader)?.forget();
  return {
    forget,
    async read({ name, bytes }) {
      const office = await desk.store.settings.read();
      const files = await readerOf(desk);
      try {
        const outcome = await files.read(
          { name, bytes, ...(office !== null && { limits: office.importLimits }) },
          {
            office,
            isCleared: 'registrar',
            options: { models: desk.models, secondReader: office?.recognition.secondReader ?? true },
          },
        );
        if (outcome.state === 'secret') throw new AppError('top-secret-not-kept', {});
        const { pages, letters } = outcome.reading;
        const letter = letters.find(({ index }) => index === outcome.letterIndex) ?? letters[0];
        const read = letter === undefined ? null : entryFieldsFromLetter(letter, office);
        const { secrecy } = weighSecrecy(pages, letters) ?? { secrecy: null };
        return {
          fields: read === null ? emptySecretFields : secretFieldsOf(read),
          secrecy: isKeptClass(secrecy) ? secrecy : null,
          pages: pages.map(({ text }) => text),
        };
      } finally {
        await forget();
      }
    },
    async picture(bytes, page) {
      const picture = await (await readerOf(desk)).picture({ name: '', bytes }, page, 0);
      return picture === 'not-drawn' || picture === 'no-page' ? null : picture;
    },
  };
}

function secretFieldsOf({ documentNumber, documentDate, from, to, subject }: SecretFieldsRead): SecretFields {
  return { ...emptySecretFields, documentNumber, documentDate, from, to, subject };
}

type SecretFieldsRead = Pick<SecretFields, 'documentNumber' | 'documentDate' | 'from' | 'to' | 'subject'>;
