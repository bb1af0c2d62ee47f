/** Hands a file the person chose to the application; the id is good for one call. */
import { client } from '../api.ts';

export async function uploadFile(file: File): Promise<string> {
  return client.upload(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Read from the disk on its way: an archive may be larger than the memory. */
export function uploadLarge(file: File): Promise<string> {
  // Both transports of the screen hand it to fetch as it is, which takes a file as well as bytes.
  return client.upload(file.name, file as unknown as Uint8Array<ArrayBuffer>);
}
