/**
 * The one table of keys. Letters and digits are bound by physical key (`event.code`), so that they work
 * with the Thai layout on. Never bound: the grave key (switches language), Alt + letter (menus), Ctrl + Space.
 */

export type KeyBinding = {
  readonly code: string | readonly string[];
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** As printed on buttons and in the key sheet. */
  readonly shown: string;
  /** Left to the text field when one has the focus (undo, select all). */
  readonly notInText?: boolean;
};

const ctrl = (code: string | readonly string[], shown: string): KeyBinding => ({ code, ctrl: true, shown });
const alt = (code: string | readonly string[], shown: string): KeyBinding => ({ code, alt: true, shown });
const enter = ['Enter', 'NumpadEnter'] as const;

export const keys = {
  goHome: ctrl(['Digit1', 'Numpad1'], 'Ctrl 1'),
  goInbox: ctrl(['Digit2', 'Numpad2'], 'Ctrl 2'),
  goDrafts: ctrl(['Digit3', 'Numpad3'], 'Ctrl 3'),
  goDeadlines: ctrl(['Digit4', 'Numpad4'], 'Ctrl 4'),
  goReceived: ctrl(['Digit5', 'Numpad5'], 'Ctrl 5'),
  goSent: ctrl(['Digit6', 'Numpad6'], 'Ctrl 6'),
  goNumbers: ctrl(['Digit7', 'Numpad7'], 'Ctrl 7'),
  goKeeping: ctrl(['Digit8', 'Numpad8'], 'Ctrl 8'),
  goStatistics: ctrl(['Digit9', 'Numpad9'], 'Ctrl 9'),
  goSettings: ctrl('Comma', 'Ctrl ,'),
  /** The palette. */
  search: ctrl('KeyK', 'Ctrl K'),
  goSearch: { code: 'KeyK', ctrl: true, shift: true, shown: 'Ctrl Shift K' },
  importFiles: ctrl('KeyO', 'Ctrl O'),
  newEntry: ctrl('KeyN', 'Ctrl N'),
  print: ctrl('KeyP', 'Ctrl P'),
  undo: { code: 'KeyZ', ctrl: true, shown: 'Ctrl Z', notInText: true },
  redo: { code: 'KeyY', ctrl: true, shown: 'Ctrl Y', notInText: true },
  help: { code: 'F1', shown: 'F1' },
  keySheet: ctrl('Slash', 'Ctrl /'),
  /** In an office with users. */
  lock: ctrl('KeyL', 'Ctrl L'),
  nextPane: { code: 'F6', shown: 'F6' },
  previousPane: { code: 'F6', shift: true, shown: 'Shift F6' },
  back: { code: 'Escape', shown: 'Esc' },

  filterHere: ctrl('KeyF', 'Ctrl F'),
  correct: { code: 'F2', shown: 'F2' },
  /** Of the line the keys are on; the menu key does the same. */
  rowMenu: { code: 'F10', shift: true, shown: 'Shift F10' },

  /** On the board of deadlines, of the card that has the focus. */
  markDone: alt(['Digit1', 'Numpad1'], 'Alt 1'),
  openStep1: alt(['Digit1', 'Numpad1'], 'Alt 1'),
  openStep2: alt(['Digit2', 'Numpad2'], 'Alt 2'),
  openStep3: alt(['Digit3', 'Numpad3'], 'Alt 3'),
  openStep4: alt(['Digit4', 'Numpad4'], 'Alt 4'),
  openStep5: alt(['Digit5', 'Numpad5'], 'Alt 5'),

  nextDoubt: { code: 'F8', shown: 'F8' },
  previousDoubt: { code: 'F8', shift: true, shown: 'Shift F8' },
  answer1: alt(['Digit1', 'Numpad1'], 'Alt 1'),
  answer2: alt(['Digit2', 'Numpad2'], 'Alt 2'),
  answer3: alt(['Digit3', 'Numpad3'], 'Alt 3'),
  /** Log the letter, issue the number: the main action of a workbench. */
  mainAction: ctrl(enter, 'Ctrl Enter'),
  nextLetter: ctrl('ArrowDown', 'Ctrl ↓'),
  previousLetter: ctrl('ArrowUp', 'Ctrl ↑'),
  nextPage: { code: 'PageDown', shown: 'PgDn' },
  previousPage: { code: 'PageUp', shown: 'PgUp' },
  zoomIn: ctrl(['Equal', 'NumpadAdd'], 'Ctrl +'),
  zoomOut: ctrl(['Minus', 'NumpadSubtract'], 'Ctrl −'),
  zoomFit: ctrl(['Digit0', 'Numpad0'], 'Ctrl 0'),
  rotate: ctrl('KeyR', 'Ctrl R'),
  /** Words marked on the page, into the column in hand. */
  putWords: ctrl('KeyI', 'Ctrl I'),
  copyPage: { code: 'KeyC', ctrl: true, shift: true, shown: 'Ctrl Shift C' },
  splitBundle: { code: 'KeyX', ctrl: true, shift: true, shown: 'Ctrl Shift X' },
  joinBundle: { code: 'KeyJ', ctrl: true, shift: true, shown: 'Ctrl Shift J' },
  arrangeBundle: { code: 'KeyM', ctrl: true, shift: true, shown: 'Ctrl Shift M' },
  minute: ctrl('KeyM', 'Ctrl M'),
  forward: { code: 'KeyF', ctrl: true, shift: true, shown: 'Ctrl Shift F' },
  stamp: ctrl('KeyE', 'Ctrl E'),

  paragraphUp: alt('ArrowUp', 'Alt ↑'),
  paragraphDown: alt('ArrowDown', 'Alt ↓'),
  numberedItems: { code: 'KeyL', ctrl: true, shift: true, shown: 'Ctrl Shift L' },
  deeper: ctrl('BracketRight', 'Ctrl ]'),
  shallower: ctrl('BracketLeft', 'Ctrl ['),
  headings: { code: 'KeyH', ctrl: true, shift: true, shown: 'Ctrl Shift H' },
  phrases: ctrl('Semicolon', 'Ctrl ;'),
  save: ctrl('KeyS', 'Ctrl S'),
} as const satisfies Record<string, KeyBinding>;

export type CommandName = keyof typeof keys;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(keys, name);
}

export function bindingOf(command: CommandName): KeyBinding {
  return keys[command];
}

/** Value of `aria-keyshortcuts`: "Control+Shift+F". */
export function ariaKeys(command: CommandName): string {
  const binding = bindingOf(command);
  const code = typeof binding.code === 'string' ? binding.code : (binding.code[0] ?? '');
  const key = code.replace(/^(?:Key|Digit)/, '');
  return [binding.ctrl && 'Control', binding.alt && 'Alt', binding.shift && 'Shift', ariaNames[key] ?? key]
    .filter(Boolean)
    .join('+');
}

const ariaNames: Readonly<Record<string, string>> = {
  Slash: '/',
  Comma: ',',
  Semicolon: ';',
  Equal: 'Plus',
  Minus: '-',
  BracketLeft: '[',
  BracketRight: ']',
};

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function matches(binding: KeyBinding, pressed: Pressed): boolean {
  const codes = typeof binding.code === 'string' ? [binding.code] : binding.code;
  return (
    codes.includes(pressed.code) &&
    (pressed.ctrlKey || pressed.metaKey) === (binding.ctrl ?? false) &&
    pressed.altKey === (binding.alt ?? false) &&
    pressed.shiftKey === (binding.shift ?? false)
  );
}
