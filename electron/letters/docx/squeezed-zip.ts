/**
 * Parts of a document as a ZIP, squeezed by the runtime's own zlib: hundreds of letters make megabytes of XML that says
 * the same, and in JavaScript their squeezing alone would take as long as everything else.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** Method 8 of the ZIP format. */
const deflated = 8;

export function squeezedZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    written.push(bytes);
  });
  for (const [name, content] of Object.entries(files)) {
    const file: ZipInputFile = { filename: name, size: 0, crc: 0, compression: deflated };
    zip.add(file);
    file.size = content.length;
    file.crc = crc32(content);
    file.ondata?.(null, deflateRawSync(content), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(written));
}
