/** The pages as they will print, drawn from placed text: one SVG a page, in millimetres, with its own zoom. */
import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  LetterPage,
  LetterPreview,
  PlacedCircle,
  PlacedPicture,
  PlacedRule,
  PlacedText,
} from '../../../shared/letter/letter.ts';
import { useFileUrl } from '../../queries/files.ts';
import { extentOf, millimetresPerPoint, pressedOn } from './page-places.ts';
import type { PressedWords } from './places.ts';

/** The mark ends a little outside the right margin of 2 cm. */
const rightMm = 17;

type Props = {
  readonly preview: LetterPreview;
  /** 1 = as wide as the pane. */
  readonly zoom: number;
  /** The field or block the cursor is in; marked on its pages. */
  readonly here: string | null;
  readonly onPress: (pressed: PressedWords) => void;
};

export const PagePreview = memo(function PagePreview({ preview, zoom, here, onPress }: Props) {
  const { t } = useTranslation('letter');
  const pages = useRef<HTMLDivElement>(null);
  // Where the clerk works is in sight, without pulling the page away while the same block grows.
  useEffect(() => {
    if (here !== null) pages.current?.querySelector('.preview-here')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const press = (event: MouseEvent, page: LetterPage) => {
    const found = pressedOn(event, page);
    if (found !== null) onPress(found);
  };
  return (
    <div className="preview-pages" ref={pages}>
      {preview.pages.map((page, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the text itself is reached, and F6 goes there
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place only
          key={at}
          onClick={(event) => press(event, page)}
          role="img"
          aria-label={t('preview.page', {
            page: at + 1,
            pages: preview.pages.length,
          })}
          className="preview-page"
          style={{ width: `${zoom * 100}%` }}
          viewBox={
            page.landscape
              ? `0 0 ${preview.heightMm} ${preview.widthMm}`
              : `0 0 ${preview.widthMm} ${preview.heightMm}`
          }
        >
          <Here page={page} here={here} width={page.landscape ? preview.heightMm : preview.widthMm} />
          <Page page={page} />
        </svg>
      ))}
    </div>
  );
});

/** Marks the field at the cursor: a light ground, and a bar in the margin for who does not see colours. */
function Here({ page, here, width }: { page: LetterPage; here: string | null; width: number }) {
  const extent = here === null ? null : extentOf(page, here);
  if (extent === null) return null;
  const { top, bottom } = extent;
  // In the margin, wherever on its line the block begins.
  const left = Math.min(...page.texts.map(({ x }) => x)) - 3;
  return (
    <g className="preview-here">
      <rect x={left} y={top} width={Math.max(1, width - rightMm - left)} height={bottom - top} />
      <rect x={left} y={top} width={0.8} height={bottom - top} className="is-bar" />
    </g>
  );
}

function Page({ page }: { page: LetterPage }) {
  return (
    <>
      {page.pictures.map((picture) => (
        <Picture key={`${picture.fileId}-${picture.y}`} picture={picture} />
      ))}
      {page.rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rulings have no other identity
        <Rule key={at} rule={rule} />
      ))}
      {page.circles.map((circle) => (
        <Ring key={`${circle.x}-${circle.y}-${circle.radius}`} circle={circle} />
      ))}
      {page.texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placed runs have no other identity
        <Run key={at} run={text} />
      ))}
    </>
  );
}

function Run({ run }: { run: PlacedText }) {
  return (
    <text
      x={run.x}
      y={run.y}
      fontSize={run.fontPt * millimetresPerPoint}
      fontWeight={run.bold ? 700 : 400}
      className={run.colour === 'red' ? 'is-red' : undefined}
      {...(run.width === null ? {} : { textLength: run.width, lengthAdjust: 'spacing' as const })}
    >
      {run.text}
    </text>
  );
}

function Rule({ rule: { x1, y1, x2, y2, isDotted, colour } }: { rule: PlacedRule }) {
  const dots = isDotted ? { strokeDasharray: '0.35 0.8', strokeWidth: 0.35 } : { strokeWidth: 0.18 };
  const className = colour === 'red' ? 'is-red' : undefined;
  return <line x1={x1} y1={y1} x2={x2} y2={y2} className={className} {...dots} />;
}

function Ring({ circle: { x, y, radius, colour } }: { circle: PlacedCircle }) {
  return (
    <circle cx={x} cy={y} r={radius} strokeWidth={0.25} className={colour === 'red' ? 'is-red' : undefined} />
  );
}

/** The office's Garuda and the letter's own pictures, from the vault. */
function Picture({ picture }: { picture: PlacedPicture }) {
  const url = useFileUrl(picture.fileId);
  if (url === null) return null;
  return <image href={url} x={picture.x} y={picture.y} width={picture.width} height={picture.height} />;
}
