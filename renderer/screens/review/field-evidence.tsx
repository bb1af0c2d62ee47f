/** Under a value: the piece of the page it was read from, how sure the reading is, and what each reader made of it. */
import './field-evidence.css';
import { ScanText } from 'lucide-react';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ink, ReadPage } from '../../../shared/document/reading.ts';
import { useFormat } from '../../text/use-format.ts';
import { bringIn } from './bring-in.ts';
import { cropPlans } from './crop-plan.ts';
import { diffMarks } from './diff-marks.ts';
import { useHasPictures } from './document/page-pictures-context.tsx';
import type { FieldReading } from './field-states.ts';
import { MarkedText } from './marked-text.tsx';
import { PageCrop } from './page-crop.tsx';
import { useWidthInPageFace } from './page-face-width.ts';
import { withPenBeside } from './pen-beside.ts';
import { type ReaderText, type ValueReading, valueReading } from './value-reading.ts';

type FieldEvidenceProps = {
  readonly reading: FieldReading;
  readonly pages: readonly ReadPage[];
  /** Its field is the one being looked at: the whole of it comes into sight. */
  readonly isChosen: boolean;
};

/** Points: a piece wider than this takes the whole width of the pane, or its letters would be too small. */
const wideFrom = 245;

export function FieldEvidence({ reading, pages, isChosen }: FieldEvidenceProps) {
  const own = useRef<HTMLDivElement>(null);
  const { spans, confidence } = reading;
  const hasPictures = useHasPictures();
  const value = useMemo(() => valueReading(spans, pages), [spans, pages]);
  const widthOf = useWidthInPageFace();
  const plans = useMemo(() => {
    const unsure = value.unsure.map((span) => ({ kind: 'unsure' as const, span }));
    return cropPlans(pages, spans, unsure, widthOf).map(withPenBeside);
  }, [pages, spans, value, widthOf]);
  useEffect(() => {
    const part = own.current;
    const scroller = isChosen ? part?.closest('.fields-scroll') : null;
    if (part === null || scroller == null) return;
    // It grows when the room for the picture has been measured.
    const growth = new ResizeObserver(() => bringIn(scroller, part));
    growth.observe(part);
    return () => growth.disconnect();
  }, [isChosen]);
  if (spans.length === 0) return null;
  const isWide = plans.some(({ frame }) => frame.width > wideFrom);
  return (
    <div ref={own} className={isWide ? 'field-evidence wide' : 'field-evidence'}>
      {hasPictures &&
        plans.map((plan) => (
          <PageCrop key={`${plan.page.page} ${plan.frame.y} ${plan.frame.x}`} plan={plan} />
        ))}
      <Readers readers={value.readers} />
      <Provenance
        page={spans[0]?.page ?? 1}
        value={value}
        // Of what nobody read no certainty can be said.
        confidence={hasUnreadPen(reading) ? null : confidence}
        ink={hasUnreadPen(reading) ? 'handwritten' : value.ink}
      />
    </div>
  );
}

function hasUnreadPen({ confirm }: FieldReading): boolean {
  return confirm === 'fill-in' || confirm === 'fill-rest';
}

type ProvenanceProps = {
  readonly page: number;
  readonly value: ValueReading;
  readonly confidence: number | null;
  readonly ink: Ink;
};

/** "หน้า ๑ · แน่ชัด ๙๗% · อ่าน ๒ วิธีตรงกัน · ลายมือ"; of a file's own letters that they are so. */
function Provenance({ page, value, confidence, ink }: ProvenanceProps) {
  const { t } = useTranslation('review');
  const sureness = useSureness();
  const isPicture = value.source === 'picture';
  // That readers agree on each letter is no comfort where the value as a whole cannot be.
  const agreed = value.readers.length > 1 && !doDiffer(value.readers) && (confidence ?? 0) >= likely;
  const facts = [
    t('evidence.page', { n: page }),
    // A file's own letters are what they are; a share of certainty would only puzzle.
    ...(isPicture ? (confidence === null ? [] : [sureness(confidence, ink)]) : [t('evidence.fromFile')]),
    ...(agreed ? [t('evidence.agreed', { n: value.readers.length })] : []),
    ...(ink === 'printed' ? [] : [t(`evidence.ink.${ink}`)]),
    ...(isPicture && value.unsure.length > 0 ? [t('evidence.unsureWords')] : []),
  ];
  return (
    <p className="small soft provenance">
      <ScanText aria-hidden="true" />
      <span>
        {facts.map((fact, at) => (
          <Fragment key={fact}>
            <span className="nb">
              {fact}
              {at < facts.length - 1 && ' ·'}
            </span>{' '}
          </Fragment>
        ))}
      </span>
    </p>
  );
}

function doDiffer(readers: readonly ReaderText[]): boolean {
  return new Set(readers.map(({ text }) => text.replace(/\s/gu, ''))).size > 1;
}

/** Each reader's text with what differs marked; nothing when all agree. */
function Readers({ readers }: { readonly readers: readonly ReaderText[] }) {
  const { t } = useTranslation('review');
  const { count } = useFormat();
  if (!doDiffer(readers)) return null;
  return (
    <ul className="readers" aria-label={t('evidence.differ')}>
      {readers.map(({ reader, text, confidence }) => (
        <li key={reader}>
          {text === '' ? (
            <span className="soft">{t('evidence.nothing')}</span>
          ) : (
            <span className="reader-text">
              <MarkedText pieces={diffMarks(text, otherThan(reader, readers)).first} />
            </span>
          )}{' '}
          <span className="small soft nb">
            {t(`evidence.reader.${reader}`)} {count(percentOf(confidence))}%
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a reader is compared with: the reading taken; that itself with the first that contradicts it. */
function otherThan(reader: string, readers: readonly ReaderText[]): string {
  const [chosen] = readers;
  if (chosen?.reader !== reader) return chosen?.text ?? '';
  return readers.find(({ text }) => text !== chosen.text)?.text ?? chosen.text;
}

/** Nothing read from a picture is ever wholly certain. */
function percentOf(confidence: number): number {
  return Math.min(99, Math.round(confidence * 100));
}

/** From here a reading is likely to be right. */
const likely = 0.8;

/** "แน่ชัด ๙๗%"; of handwriting at most that it is likely, since it is confirmed every time. */
function useSureness(): (confidence: number, ink: Ink) => string {
  const { t } = useTranslation('review');
  const { count } = useFormat();
  return (confidence, ink) => {
    const n = percentOf(confidence);
    const word =
      n >= 95 && ink !== 'handwritten'
        ? 'certain'
        : n >= likely * 100
          ? 'likely'
          : n >= 50
            ? 'unsure'
            : 'guess';
    return `${t(`evidence.sureness.${word}`)} ${count(n)}%`;
  };
}
