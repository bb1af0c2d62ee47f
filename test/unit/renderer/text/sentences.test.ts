/** The sentences of both languages: English takes the same values as Thai, and Thai shows Thai digits. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Text = string | { readonly [key: string]: Text };

const folder = fileURLToPath(new URL('../../../../renderer/text/', import.meta.url));
const features = readdirSync(`${folder}th`).map((name) => name.replace(/\.ts$/, ''));

async function sentencesOf(language: 'th' | 'en', feature: string): Promise<Map<string, string>> {
  const file = (await import(`${folder}${language}/${feature}.ts`)) as Record<string, Text>;
  const found = new Map<string, string>();
  collect(file[feature] ?? {}, feature, found);
  return found;
}

function collect(text: Text, path: string, into: Map<string, string>): void {
  if (typeof text === 'string') into.set(path, text);
  else for (const [key, inner] of Object.entries(text)) collect(inner, `${path}.${key}`, into);
}

const valuesIn = (sentence: string) =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();

describe.each(features)('%s', (feature) => {
  it('says the same things in both languages, with the same values', async () => {
    const thai = await sentencesOf('th', feature);
    const english = await sentencesOf('en', feature);
    expect([...english.keys()]).toEqual([...thai.keys()]);
    for (const [path, sentence] of thai)
      expect([...new Set(valuesIn(english.get(path) ?? ''))], path).toEqual([...new Set(valuesIn(sentence))]);
  });

  it('is silent in English only where it is silent in Thai', async () => {
    const thai = await sentencesOf('th', feature);
    for (const [path, sentence] of await sentencesOf('en', feature))
      expect(sentence.trim() === '', path).toBe(thai.get(path)?.trim() === '');
  });

  it('speaks plainly: no exclamation marks, no คุณต้อง, no ล้มเหลว', async () => {
    for (const [path, sentence] of await sentencesOf('th', feature))
      expect(sentence, path).not.toMatch(/!|คุณต้อง|ล้มเหลว/);
  });
});
