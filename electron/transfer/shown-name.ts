/**
 * Names of files as people see them, coming in and going out. A sign that turns the order of letters makes "annexfdp.exe"
 * look like "annexexe.pdf"; one that takes no room makes two names look alike; a path in a name would lead elsewhere.
 */

/** Marks of direction and joining that no Thai or English name needs, and codes that no name may hold. */
const hidden = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Windows opens its own devices under these, whatever the ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const longest = 200;

/** As it came, without what hides or turns. */
export function shownName(name: string): string {
  return name.toWellFormed().replace(hidden, '');
}

/** For a file that is handed over: one name, in no folder, that every system takes. */
export function fileName(name: string): string {
  const plain = shownName(name)
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/[ .]+$/, '')
    .replace(device, '_$&');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return plain === '' ? 'file' : plain.slice(0, plain.length - ending.length).slice(0, longest) + ending;
}

/** Words in a cell of a table: signs of direction have no place there either, line ends do. */
export function withoutTurns(words: string): string {
  return words.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
