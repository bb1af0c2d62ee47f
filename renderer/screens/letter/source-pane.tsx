/** The letter being forwarded, with the paragraphs that stand in the draft marked. */

import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Reading } from '../../../shared/document/reading.ts';
import type { BodyBlock } from '../../../shared/letter/letter.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { writtenOf } from '../../../shared/register/running.ts';
import { Button } from '../../components/button.tsx';
import { UrgencyChip } from '../../components/chip.tsx';
import { showError } from '../../queries/call.ts';
import { deliverPath } from '../../queries/output.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFactPairs } from './proof/fact-pairs.ts';
import { FactCounts, MarkedParagraph } from './proof/marked-paragraph.tsx';

type Props = {
  readonly isShown: boolean;
  readonly entry: RegisterEntry | null;
  readonly reading: Reading | null;
  readonly letterIndex: number | null;
  readonly body: readonly BodyBlock[];
};

export function SourcePane({ isShown, entry, reading, letterIndex, body }: Props) {
  const { t } = useTranslation('letter');
  const letter = reading?.letters.find((one) => one.index === letterIndex);
  const pairs = useFactPairs();
  const used = new Set(body.map((block) => block.sourceParagraph));
  return (
    <section className="pane-source" data-pane="source" data-shown={isShown} aria-labelledby="pane-source">
      <div className="pane-head">
        <h2 id="pane-source">{t('panes.source')}</h2>
        <span className="grow" />
        {entry !== null && entry.fileId !== null && (
          <Button
            size="small"
            tone="quiet"
            icon={FileText}
            onPress={() =>
              void deliverPath(`file/${entry.fileId}`, `${entry.year}-${entry.running}`, 'open').catch(
                showError,
              )
            }
          >
            {t('source.openFile')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard */}
      <section className="pane-body" tabIndex={0} aria-label={t('panes.source')}>
        {entry !== null && <SourceFacts entry={entry} />}
        {letter === undefined ? (
          <p className="soft">{t('source.none')}</p>
        ) : (
          <>
            <FactCounts pairs={pairs} />
            {letter.body.map((paragraph, at) => (
              <p
                // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place
                key={at}
                className={used.has(at) ? 'is-used' : 'is-unused'}
              >
                {paragraph.marker === null ? '' : `${paragraph.marker} `}
                <MarkedParagraph text={paragraph.text} field={`body[${at}]`} pairs={pairs} />
              </p>
            ))}
            <p className="soft small">{t('source.usedHint')}</p>
          </>
        )}
      </section>
    </section>
  );
}

function SourceFacts({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  return (
    <dl>
      <dt>{t('source.running')}</dt>
      <dd>
        <Link href={`/received/entry/${entry.id}`} className="nb">
          {format.digits(writtenOf(entry))}
        </Link>
      </dd>
      <dt>{t('source.from')}</dt>
      <dd>{entry.from}</dd>
      <dt>{t('source.number')}</dt>
      <dd>{entry.documentNumber ?? '—'}</dd>
      <dt>{t('source.date')}</dt>
      <dd className="nb">
        {entry.documentDate === null ? (entry.documentDateText ?? '—') : format.shortDate(entry.documentDate)}
      </dd>
      {entry.urgency !== null && (
        <>
          <dt>{t('source.urgency')}</dt>
          <dd>
            <UrgencyChip urgency={entry.urgency} />
          </dd>
        </>
      )}
      <dt>{t('source.subject')}</dt>
      <dd>{entry.subject}</dd>
    </dl>
  );
}
