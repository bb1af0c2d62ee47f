/**
 * Gives react-aria our own words instead of its English fallback. The library reads a global table of functions,
 * so that the language of the moment answers. A part of the library that is not in the table fails loudly
 * the first time it is drawn: add its words to th/library.ts and en/library.ts.
 */
import type { i18n as Translator } from 'i18next';
import { library as english } from './en/library.ts';
import { library as thai } from './th/library.ts';

type Words = (variables?: Readonly<Record<string, unknown>>) => string;
type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function giveLibraryWords(translator: Pick<Translator, 'language'>): void {
  const tables: Readonly<Record<'th' | 'en', WordTable>> = { th: thai, en: english };
  const words = Object.fromEntries(
    Object.entries(thai).map(([name, entries]) => [
      name,
      Object.fromEntries(
        Object.keys(entries).map((key): [string, Words] => [
          key,
          (variables) => {
            const table = tables[translator.language === 'en' ? 'en' : 'th'];
            return filled(table[name]?.[key] ?? '', variables);
          },
        ]),
      ),
    ]),
  );
  Object.assign(globalThis, {
    [Symbol.for('react-aria.i18n.locale')]: 'th-TH',
    [Symbol.for('react-aria.i18n.strings')]: words,
  });
}

function filled(sentence: string, variables: Readonly<Record<string, unknown>> = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(variables[name] ?? ''));
}
