/** The one table of keys. */
import { describe, expect, it } from 'vitest';
import { keyGroups } from '../../../renderer/components/key-sheet-groups.ts';
import { ariaKeys, bindingOf, type CommandName, keys, matches } from '../../../renderer/keys.ts';

const commands = Object.keys(keys) as CommandName[];
const pressed = (code: string, held: Partial<Record<'ctrl' | 'shift' | 'alt' | 'meta', boolean>> = {}) => ({
  code,
  ctrlKey: held.ctrl ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
  metaKey: held.meta ?? false,
});

/** Every press that answers a command: code and what is held. */
function pressesOf(command: CommandName): readonly string[] {
  const { code, ctrl, shift, alt } = bindingOf(command);
  return [code].flat().map((one) => JSON.stringify([one, ctrl ?? false, shift ?? false, alt ?? false]));
}

it.each(Object.entries(keyGroups))('no two commands of one place share a key: %s', (_, group) => {
  const here = [...new Set<CommandName>([...keyGroups.everywhere, ...keyGroups.lists, ...group])];
  const shared = here.filter((command) =>
    here.some(
      (other) => other !== command && pressesOf(other).some((one) => pressesOf(command).includes(one)),
    ),
  );
  expect(shared).toEqual([]);
});

it('every command stands on the sheet of keys', () => {
  const onSheet: readonly CommandName[] = Object.values(keyGroups).flat();
  expect(commands.filter((command) => !onSheet.includes(command))).toEqual([]);
});

it('no command takes the key that switches the language, Ctrl Space, or Alt with a letter', () => {
  for (const command of commands) {
    const { code, ctrl, alt } = bindingOf(command);
    const codes = [code].flat();
    expect(codes, command).not.toContain('Backquote');
    if (ctrl) expect(codes, command).not.toContain('Space');
    if (alt)
      expect(
        codes.some((one) => one.startsWith('Key')),
        command,
      ).toBe(false);
  }
});

describe('a key is known by its place on the keyboard', () => {
  it('Ctrl and the key of ๅ goes to วันนี้ with the Thai layout on', () => {
    expect(matches(keys.goHome, pressed('Digit1', { ctrl: true }))).toBe(true);
  });
  it('Ctrl Shift F forwards and does not filter', () => {
    expect(matches(keys.forward, pressed('KeyF', { ctrl: true, shift: true }))).toBe(true);
    expect(matches(keys.filterHere, pressed('KeyF', { ctrl: true, shift: true }))).toBe(false);
  });
  it('a bare letter is never a command', () => {
    for (const command of commands) {
      for (const code of [bindingOf(command).code].flat().filter((one) => one.startsWith('Key')))
        expect(matches(bindingOf(command), pressed(code)), command).toBe(false);
    }
  });
});

it('screen readers are told the key as the standard writes it', () => {
  expect(ariaKeys('forward')).toBe('Control+Shift+F');
  expect(ariaKeys('keySheet')).toBe('Control+/');
  expect(ariaKeys('answer1')).toBe('Alt+1');
  expect(ariaKeys('mainAction')).toBe('Control+Enter');
  expect(ariaKeys('previousPane')).toBe('Shift+F6');
});
