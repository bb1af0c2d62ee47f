/** Handlers of the office's own phrases and words. */
import { AppError } from '../../shared/contract/errors.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';

export function phraseHandlers({ store, ports }: Surroundings): RoomHandlers<'phrase' | 'word'> {
  const { office, settings } = store;
  const changed = () => ports.emit({ name: 'office.changed', data: {} });
  const saveWords = async (
    change: (words: readonly string[]) => readonly string[],
  ): Promise<OfficeSettings> => {
    const old = await settings.read();
    if (old === null) throw new AppError('no-office', {});
    const next = { ...old, ownWords: change(old.ownWords ?? []) };
    await settings.save(next);
    changed();
    return next;
  };
  return {
    'phrase.list': () => office.listPhrases(),
    'phrase.save': async (phrase) => {
      const saved = await office.savePhrase(phrase);
      changed();
      return saved;
    },
    'phrase.remove': async ({ id }) => {
      await office.removePhrase(id);
      changed();
      return null;
    },
    'phrase.order': async ({ ids }) => {
      const phrases = await office.orderPhrases(ids);
      changed();
      return phrases;
    },
    'word.add': async ({ word }) =>
      (await saveWords((words) => [...new Set([...words, word.trim()])].sort())).ownWords ?? [],
    'word.remove': async ({ word }) =>
      (await saveWords((words) => words.filter((one) => one !== word))).ownWords ?? [],
  };
}
