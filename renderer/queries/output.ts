/** Documents the application made, on their way to the person: opened, saved or printed by the host, or by this browser. */
import type { Produced } from '../../shared/contract/api.ts';
import { client } from '../api.ts';

export type DeliveryWay = 'open' | 'save' | 'print';

/** `path` is `output/ID` or `file/ID`; the host gives the name the ending that fits. A host without a desktop leaves it to the browser: a PDF opens, the rest downloads. */
export async function deliverPath(path: string, wanted: string, how: DeliveryWay): Promise<void> {
  const { handled, name } = await client.call('output.deliver', { path, name: wanted, how });
  if (handled) return;
  const bytes = await client.download(path);
  const isPdf = name.toLowerCase().endsWith('.pdf');
  const url = URL.createObjectURL(
    new Blob([bytes], { type: isPdf ? 'application/pdf' : 'application/octet-stream' }),
  );
  if (isPdf && how !== 'save') window.open(url, '_blank');
  else followDownload(url, name);
  // The new tab or the download reads the bytes after this call; a minute is plenty on one machine.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function deliver(produced: Produced, how: DeliveryWay): Promise<void> {
  return deliverPath(`output/${produced.outputId}`, produced.name, how);
}

function followDownload(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
