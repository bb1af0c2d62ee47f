/** No key works in secret: what a button's key is stands on it, and every command stands on the sheet of keys. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Search } from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Button } from '../../../../renderer/components/button.tsx';
import { ariaKeys, bindingOf, type CommandName, keys } from '../../../../renderer/keys.ts';

const commands = Object.keys(keys) as CommandName[];
const renderer = fileURLToPath(new URL('../../../../renderer/', import.meta.url));
const files = globSync('**/*.{ts,tsx}', { cwd: renderer }).filter((file) => !/^(?:text|keys\.ts)/.test(file));
const source = (file: string) => readFileSync(renderer + file, 'utf8');

it('a button with words prints its key, one without has it in its tooltip, both tell it to screen readers', () => {
  for (const command of commands) {
    const { shown } = bindingOf(command);
    const worded = renderToStaticMarkup(createElement(Button, { command }, 'ลงรับ'));
    const iconOnly = renderToStaticMarkup(createElement(Button, { command, icon: Search, label: 'ค้นหา' }));
    expect(worded, command).toContain(`<span class="kbd" aria-hidden="true">${shown}</span>`);
    expect(iconOnly, command).toContain(`title="ค้นหา · ${shown}"`);
    for (const markup of [worded, iconOnly])
      expect(markup, command).toContain(`aria-keyshortcuts="${ariaKeys(command)}"`);
  }
});

it('no element tells screen readers of a key that the eye cannot find', () => {
  const secret = files.flatMap((file) => {
    const text = source(file);
    const told = [...text.matchAll(/aria-keyshortcuts=\{ariaKeys\(([^)]+)\)\}/g)].map(
      ([, what = '']) => what,
    );
    const isSeen = (what: string) =>
      text.includes(`<Kbd command=${what.replaceAll("'", '"')}`) || text.includes(`bindingOf(${what})`);
    return told.filter((what) => !isSeen(what)).map((what) => `${file}: ${what}`);
  });
  expect(secret).toEqual([]);
});

it('every command is answered somewhere', () => {
  const others = files
    .filter((file) => !file.includes('key-sheet'))
    .map(source)
    .join('\n');
  const isAnswered = (command: string) =>
    others.includes(`command="${command}"`) ||
    new RegExp(`\\b${command}\\b['":,)]|['"]${command}['"]`).test(others);
  expect(commands.filter((command) => !isAnswered(command))).toEqual([]);
});
