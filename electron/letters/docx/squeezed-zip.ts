/**
 * Parts of a document as a ZIP, squeezed by the runtime's own zlib: hundreds of letters make megabytes of XML that says
 * the same, and in JavaScript their squeezing alone would take as long as everything else.
 */
import { deflateRawSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** Method 8 of the ZIP format. */
const deflated = 8;

class SqueezedFile extends ZipPassThrough {
  override compression = deflated;

  /** Every file is pushed whole. */
  protected override process(content: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateRawSync(content), isLast);
  }
}

export function squeezedZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    written.push(bytes);
  });
  for (const [name, content] of Object.entries(files)) {
    const file = new SqueezedFile(name);
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(written));
}
