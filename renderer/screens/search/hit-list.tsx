/** What was found: each letter with the words around the match, and the page they stand on. */

import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SearchHit } from '../../../shared/contract/api.ts';
import { hasYear } from '../../../shared/register/running.ts';
import { Button } from '../../components/button.tsx';
import { Chip, UrgencyChip } from '../../components/chip.tsx';
import { runningText } from '../registers/column-text.ts';
import { MarkedWords } from './marked-words.tsx';
import { PageDialog, type ShownPage } from './page-dialog.tsx';

export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  const { t } = useTranslation('search');
  const [page, setPage] = useState<ShownPage | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="hits" aria-label={t('hits')} tabIndex={0}>
      <ul>
        {hits.map((hit) => (
          <li key={hit.entry.id}>
            <Hit hit={hit} onPage={setPage} />
          </li>
        ))}
      </ul>
      {page !== null && <PageDialog page={page} onClose={() => setPage(null)} />}
    </section>
  );
}

function Hit({ hit, onPage }: { hit: SearchHit; onPage: (page: ShownPage) => void }) {
  const { t } = useTranslation('search');
  const { entry, field, excerpt, page, isNear } = hit;
  const where = field === 'page' ? t('where.page', { page: page ?? 1 }) : t(`where.${field}`);
  return (
    <article className="hit">
      <div className="hit-head">
        <span className="hit-number nb">
          {t(`book.${entry.book}`)} {runningText(entry)}
          {hasYear(entry) ? '' : `/${t('yearOf', { year: entry.year })}`}
        </span>
        <Link href={`/${entry.book}/entry/${entry.id}`} className="hit-subject">
          {field === 'subject' ? <MarkedWords text={excerpt} /> : entry.subject}
        </Link>
        <UrgencyChip urgency={entry.urgency} />
        {entry.secrecy !== null && <Chip tone="doubt">{t(`secrecy.${entry.secrecy}`)}</Chip>}
        {entry.voided !== null && <Chip tone="void">{t('filter.voided')}</Chip>}
        {isNear && <Chip tone="doubt">{t('near')}</Chip>}
      </div>
      <p className="soft small">
        {entry.documentNumber !== null && (
          <span className="nb">{t('numberOf', { number: entry.documentNumber })} · </span>
        )}
        {entry.from} · {t('entered', { day: entry.enteredAt.slice(0, 10) })}
      </p>
      {field !== 'subject' && (
        <p className="hit-words">
          <span className="hit-where">{where}</span> <MarkedWords text={excerpt} />
        </p>
      )}
      {page !== null && entry.importId !== null && (
        <Button
          size="small"
          tone="quiet"
          icon={FileText}
          label={t('openPageOf', { page, subject: entry.subject })}
          onPress={() => onPage({ entry, page })}
        >
          {t('openPage', { page })}
        </Button>
      )}
    </article>
  );
}
