/** Files at the door of the inbox, sorted before they are handed over: taken, asked about, refused with a reason. */
import { hasReadableName } from '../../../shared/document/accepted-kinds.ts';

export type AtTheDoor = {
  readonly welcome: readonly File[];
  /** Of a kind that cannot be read: taken only when the clerk says so. */
  readonly unreadable: readonly File[];
  readonly empty: readonly File[];
  readonly tooLarge: readonly File[];
};

const bytesInMegabyte = 1024 * 1024;

export function sortAtTheDoor(files: readonly File[], megabytes: number): AtTheDoor {
  const empty = files.filter(({ size }) => size === 0);
  const tooLarge = files.filter(({ size }) => size > megabytes * bytesInMegabyte);
  const rest = files.filter((file) => !empty.includes(file) && !tooLarge.includes(file));
  return {
    welcome: rest.filter(({ name }) => hasReadableName(name)),
    unreadable: rest.filter(({ name }) => !hasReadableName(name)),
    empty,
    tooLarge,
  };
}

/** Kinds that a browser tells of while files still hang over the window; of others only the name will tell. */
const readableTypes =
  /^(?:$|image\/(?!svg)|text\/(?:plain|markdown)|application\/(?:pdf|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$)/;

export type Hanging = { readonly readable: number; readonly refused: number };

export function hangingOver(items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>>): Hanging {
  const files = [...items].filter(({ kind }) => kind === 'file');
  const readable = files.filter(({ type }) => readableTypes.test(type)).length;
  return { readable, refused: files.length - readable };
}

/** The first three by name, then how many more. */
export function namesOf(files: readonly File[], more: (n: number) => string): string {
  const names = files.slice(0, 3).map(({ name }) => name);
  return [...names, ...(files.length > 3 ? [more(files.length - 3)] : [])].join(', ');
}
