/** The pages as they will print, drawn from placed text: one SVG a page, in millimetres, with its own zoom. */
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

const millimetresPerPoint = 25.4 / 72;

type Props = {
  readonly preview: LetterPreview;
  /** 1 = as wide as the pane. */
  readonly zoom: number;
};

export function PagePreview({ preview, zoom }: Props) {
  const { t } = useTranslation('letter');
  return (
    <div className="preview-pages">
      {preview.pages.map((page, at) => (
        <svg
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place only
          key={at}
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
          <Page page={page} />
        </svg>
      ))}
    </div>
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
