/** An original or picture of the vault as an address the page can show; null until it is here, or when there is none. */
import { useEffect, useState } from 'react';
import { client } from '../api.ts';

export function useFileUrl(fileId: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (fileId === null) return;
    let made: string | null = null;
    let isGone = false;
    client.download(`file/${fileId}`).then(
      (bytes) => {
        if (isGone) return;
        made = URL.createObjectURL(new Blob([bytes]));
        setUrl(made);
      },
      () => undefined, // the place stays blank, as on pre-printed paper
    );
    return () => {
      isGone = true;
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [fileId]);
  return url;
}

/** The same outside React; whoever asked gives the address back (`URL.revokeObjectURL`). Null when there is no such file. */
export async function fetchFileUrl(fileId: string): Promise<string | null> {
  const bytes = await client.download(`file/${fileId}`).catch(() => null);
  return bytes === null ? null : URL.createObjectURL(new Blob([bytes]));
}
