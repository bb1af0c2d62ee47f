/** One page of a picture file, only while it is near the window: a fax of forty sheets must not fill the memory. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pagePicture } from '../../../queries/imports.ts';
import type { PageSize, Rotation } from '../page-places.ts';
import type { SheetSource } from './sheet.tsx';
import { a4 } from './use-sheets.ts';
import type { PictureState } from './view.ts';

type PictureCanvasProps = {
  readonly source: Extract<SheetSource, { kind: 'pictures' }>;
  readonly page: number;
  /** CSS pixels, before `rotation`. */
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly label: string;
  /** Pictures say nothing of paper; a sheet is taken to be as wide as A4. */
  readonly onSize: (size: PageSize) => void;
  readonly onShown: (state: PictureState) => void;
};

export function PictureCanvas(props: PictureCanvasProps) {
  const { source, page, width, height, rotation, label, onSize, onShown } = props;
  const picture = useQuery(pagePicture(source, page));
  const url = useObjectUrl(picture.data);
  useEffect(() => {
    if (picture.isError) onShown('failed');
  }, [picture.isError, onShown]);
  useEffect(() => () => onShown('waiting'), [onShown]);
  if (url === null) return null;
  return (
    <img
      src={url}
      alt={label}
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
        onSize({ width: a4.width, height: (a4.width * naturalHeight) / Math.max(1, naturalWidth) });
        onShown('drawn');
      }}
      onError={() => onShown('failed')}
      style={{ width, height, transform: `translate(-50%, -50%) rotate(${rotation}deg)` }}
    />
  );
}

function useObjectUrl(bytes: Uint8Array<ArrayBuffer> | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(new Blob([bytes]));
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [bytes]);
  return url;
}
