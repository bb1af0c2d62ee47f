/** The word list that letters are spelt by, read from the program's own files when the first letter is opened. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Lexicon, makeLexicon } from '../../shared/thai/lexicon.ts';

const opened = new Map<string, Promise<Lexicon>>();

/** `assets` is the folder that holds spelling/. Read once. */
export function openWordList(assets: string): Promise<Lexicon> {
  const known = opened.get(assets);
  if (known !== undefined) return known;
  const lexicon = readFile(join(assets, 'spelling', 'th_TH.dic'), 'utf8').then((file) =>
    // The first line counts the words; what stands behind a stroke are hunspell's own flags.
    makeLexicon(
      file
        .split('\n')
        .slice(1)
        .map((line) => line.split('/')[0]?.trim() ?? ''),
    ),
  );
  opened.set(assets, lexicon);
  return lexicon;
}
