/**
 * A sentence that no screen says is left over from an earlier screen. A key counts as said when its path stands in the
 * renderer's sources as a string, or when a template there begins with its path: t(`step.${step}`). That a said key
 * exists is the compiler's business; failures (errors) are said by code, and the library's words by the library.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { after } from '../../../../renderer/text/th/after.ts';
import { common } from '../../../../renderer/text/th/common.ts';
import { home } from '../../../../renderer/text/th/home.ts';
import { inbox } from '../../../../renderer/text/th/inbox.ts';
import { keeping } from '../../../../renderer/text/th/keeping.ts';
import { letter } from '../../../../renderer/text/th/letter.ts';
import { registers } from '../../../../renderer/text/th/registers.ts';
import { review } from '../../../../renderer/text/th/review.ts';
import { settings } from '../../../../renderer/text/th/settings.ts';
import { setup } from '../../../../renderer/text/th/setup.ts';
import { stamp } from '../../../../renderer/text/th/stamp.ts';

const renderer = fileURLToPath(new URL('../../../../renderer/', import.meta.url));
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer })
  .filter((file) => !/^text.(?:th|en)./.test(file))
  .map((file) => readFileSync(renderer + file, 'utf8'))
  .join('\n');
const said = new Set([...sources.matchAll(/'(?:\w+:)?([\w.-]+)'/g)].map((match) => match[1]));
const beginnings = [...sources.matchAll(/`(?:\w+:)?([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '');

type Sentences = { readonly [key: string]: string | Sentences };

function paths(sentences: Sentences, before = ''): string[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? before + key : paths(value, `${before}${key}.`),
  );
}

function isSaid(path: string): boolean {
  const key = path.replace(/_(?:one|other)$/, '');
  return said.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
}

it.each(
  Object.entries({ after, common, home, inbox, keeping, letter, registers, review, settings, setup, stamp }),
)('every sentence of %s is said somewhere', (_, sentences) => {
  expect(paths(sentences).filter((path) => !isSaid(path))).toEqual([]);
});
