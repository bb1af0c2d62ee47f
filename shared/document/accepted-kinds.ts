/** Files that can hold a letter, by the endings of their names: a help at the door only; what a file is, its content decides. */

const readableEndings = [
  '.pdf',
  '.docx',
  '.txt',
  '.md',
  '.png',
  '.jpg',
  '.jpeg',
  '.tif',
  '.tiff',
  '.webp',
  '.heic',
  '.heif',
] as const;

/** For a file picker. */
export const acceptedKinds: string = readableEndings.join(',');

export function hasReadableName(name: string): boolean {
  const lower = name.toLowerCase();
  return readableEndings.some((ending) => lower.endsWith(ending));
}
