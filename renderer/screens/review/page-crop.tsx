/**
 * A piece of the page as a picture, with what differs or is hardly legible marked on it. Drawn only when it is in
 * sight; while it is not there yet its place is kept, so that nothing jumps.
 */
import './page-crop.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CropPlan, cropScale } from './crop-plan.ts';
import { usePagePictures } from './document/page-pictures-context.tsx';
import { useIsNear, useWidth } from './document/use-element.ts';

type PageCropProps = {
  readonly plan: CropPlan;
  /** Words for those who cannot see the picture; without them: where it is and what it says. */
  readonly label?: string;
  readonly onPress?: () => void;
};

export function PageCrop({ plan, label, onPress }: PageCropProps) {
  const { t } = useTranslation('review');
  const { frame, marks, text, page } = plan;
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const scale = cropScale(frame, room, textSize());
  const name = label ?? t('crop.label', { n: page.page, text });
  return (
    <div className="page-crop" ref={place} style={{ minHeight: frame.height * scale }}>
      {room > 0 && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the field beside it shows the place by keyboard
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <div
          className={onPress === undefined ? 'cut' : 'cut pressable'}
          style={{ width: frame.width * scale, height: frame.height * scale }}
          onClick={onPress}
        >
          <Cut plan={plan} scale={scale} label={name} />
          {marks.map(({ kind, place: at }) => (
            <i
              key={`${kind} ${at.x} ${at.y}`}
              className={kind}
              style={{
                left: (at.x - frame.x) * scale,
                top: (at.y - frame.y) * scale,
                width: at.width * scale,
                height: Math.min(at.height, frame.height) * scale,
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** 2 with letters twice the size (design §8): a crop is read as the words around it are. */
function textSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

type CutProps = { readonly plan: CropPlan; readonly scale: number; readonly label: string };

function Cut({ plan, scale, label }: CutProps) {
  const { t } = useTranslation('review');
  const pictures = usePagePictures();
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(canvas);
  const [hasFailed, setFailed] = useState(false);
  const { page, frame } = plan;
  const { x, y, width, height } = frame;
  useEffect(() => {
    if (!isNear || pictures === null) return;
    const left = new AbortController();
    const density = scale * Math.min(2, Math.max(1, window.devicePixelRatio));
    pictures.cut(page, { x, y, width, height }, density, left.signal).then((piece) => {
      const target = canvas.current;
      if (left.signal.aborted || target === null) return;
      setFailed(piece === null);
      if (piece === null) return;
      target.width = piece.width;
      target.height = piece.height;
      target.getContext('2d')?.drawImage(piece, 0, 0);
      target.dataset.drawn = 'true';
    });
    return () => left.abort();
  }, [isNear, pictures, page, x, y, width, height, scale]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} />
      {hasFailed && <span className="small soft failed">{t('crop.failed')}</span>}
    </>
  );
}
