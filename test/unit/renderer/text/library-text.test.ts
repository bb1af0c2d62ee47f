/** The component library ships no Thai; whatever it says by itself must come from our own table. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { giveLibraryWords } from '../../../../renderer/text/library-text.ts';
import { library } from '../../../../renderer/text/th/library.ts';

const modules = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
const folders: Readonly<Record<string, string>> = {
  'react-aria-components': 'react-aria-components/dist/private/intl',
};

function keysShippedBy(name: string): readonly string[] {
  const folder = folders[name] ?? `react-aria/dist/private/intl/${name.replace('@react-aria/', '')}`;
  const file = readdirSync(modules + folder).find((one) => one === 'en-US.mjs');
  const source = readFileSync(`${modules}${folder}/${file}`, 'utf8');
  return [...source.matchAll(/^ {4}"([^"]+)":/gm)].map((match) => match[1] ?? '');
}

it('every word of every part in use has its Thai', () => {
  for (const [name, words] of Object.entries(library))
    expect(Object.keys(words).sort(), name).toEqual([...keysShippedBy(name)].sort());
});

it('the library finds the words of the language that is on', () => {
  const language = { language: 'th' };
  giveLibraryWords(language);
  const table = (globalThis as Record<symbol, unknown>)[Symbol.for('react-aria.i18n.strings')] as Record<
    string,
    Record<string, (variables?: object) => string>
  >;
  expect(table['@react-aria/overlays']?.dismiss?.()).toBe('ปิด');
  expect(table['@react-aria/grid']?.selectedItem?.({ item: 'เลขรับ ๔๒๑๘' })).toBe('เลือก เลขรับ ๔๒๑๘ แล้ว');
  language.language = 'en';
  expect(table['@react-aria/overlays']?.dismiss?.()).toBe('Close');
});
