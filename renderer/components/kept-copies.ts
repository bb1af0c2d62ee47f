/**
 * Where second copies of typed words lie, and when they go: as soon as another person sits here (also when the one who
 * typed them was removed), and with whatever is raised to the secret books, erased or removed for good.
 */

export const copyMark = 'saraban-words ';

/** Who types now: the person, or `office` where there are no users. */
let owner = 'office';

export const ownerOfCopies = () => owner;

/**
 * The desktop's window keeps them on the disk until they are saved or a fortnight old. In a browser they end with the
 * tab: its next run has another port, so that no page of ours would ever find them there again.
 */
export function copyStore(): Storage {
  return 'saraban' in window ? localStorage : sessionStorage;
}

/** Words of anybody else are gone from here. */
export function sitAtCopies(person: string): void {
  owner = person;
  remove((copy) => Reflect.get(Object(copy), 'by') !== person);
}

export function forgetAllCopies(): void {
  remove(() => true);
}

function remove(goes: (copy: unknown) => boolean): void {
  try {
    const store = copyStore();
    for (const name of Object.keys(store).filter((one) => one.startsWith(copyMark)))
      if (goes(read(store.getItem(name)))) store.removeItem(name);
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

function read(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
