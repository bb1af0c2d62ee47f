/** What a clipboard holds for the inbox: files, a picture of the screen, or the text of a letter. */

export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Addresses of files that some file managers give instead of the files themselves. */
  | { readonly kind: 'paths' }
  | { readonly kind: 'nothing' };

/** Call while the event lasts: afterwards the clipboard is closed. `pictureName`: for pictures that have none. */
export function pastedFrom(data: Pick<DataTransfer, 'files' | 'getData'>, pictureName: string): Pasted {
  const text = data.getData('text/plain');
  const files = [...data.files];
  const isBarePicture = files.length === 1 && files[0] !== undefined && isNameless(files[0]);
  // Word and Excel put a picture of the copied words beside the words: then the words are meant.
  if (isBarePicture && text.trim() !== '') return { kind: 'text', text };
  if (files.length > 0)
    return {
      kind: 'files',
      files: files.map((file) => (isNameless(file) ? named(file, pictureName) : file)),
    };
  if (text.trim() === '') return { kind: 'nothing' };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.every((line) => /^file:\/\//i.test(line.trim()))) return { kind: 'paths' };
  return { kind: 'text', text };
}

/** Browsers call every picture of a clipboard so. */
function isNameless({ name, type }: File): boolean {
  return type.startsWith('image/') && /^(?:image)?\.(?:png|jpe?g|tiff?|bmp|gif|webp)$/i.test(name);
}

function named(file: File, pictureName: string): File {
  const ending = /\.[^.]+$/.exec(file.name)?.[0] ?? '.png';
  return new File([file], `${pictureName}${ending}`, { type: file.type });
}
