/** Where a letter comes from and what came of it, as a small tree: department, province, this office, local bodies. */
import './search.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { LetterChain as Chain, ChainLink } from '../../../shared/register/search.ts';
import { Button } from '../../components/button.tsx';
import { useChain } from '../../queries/search.ts';
import { runningText } from '../registers/column-text.ts';

export function LetterChain({ entryId }: { entryId: string }) {
  const { t } = useTranslation('search');
  const chain = useChain(entryId).data;
  if (chain === undefined) return null;
  const { above, below, recipients } = chain;
  if (above.length + below.length + recipients.length === 0) return null;
  return (
    <section className="chain" aria-label={t('chain.title')}>
      <Side title={t('chain.above')} links={above} />
      <Side title={t('chain.below')} links={below} />
      <Recipients recipients={recipients} />
    </section>
  );
}

/** So many are seen at a glance; a circular's answers may be dozens. */
const shownAtFirst = 5;

function Side({ title, links }: { title: string; links: readonly ChainLink[] }) {
  const { t } = useTranslation('search');
  const [showsAll, setShowsAll] = useState(false);
  if (links.length === 0) return null;
  const shown = showsAll ? links : links.slice(0, shownAtFirst);
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {shown.map((link) => (
          <li
            key={link.letter.entry?.id ?? `${link.tie} ${link.letter.number} ${link.letter.subject}`}
            style={{ '--depth': link.depth } as Record<string, number>}
          >
            <OneLink link={link} />
          </li>
        ))}
      </ul>
      {shown.length < links.length && (
        <Button size="small" tone="quiet" onPress={() => setShowsAll(true)}>
          {t('chain.all', { n: links.length })}
        </Button>
      )}
    </>
  );
}

function OneLink({ link: { letter, tie, page } }: { link: ChainLink }) {
  const { t } = useTranslation('search');
  const { entry, number, subject, from } = letter;
  const words = [from, number === null ? '' : t('numberOf', { number }), subject].filter(
    (part) => part !== '',
  );
  return (
    <>
      <span className="soft small">{t(`chain.${tie}`)} </span>
      {entry === null ? (
        <>
          {words.join(' · ')} <span className="soft small">({t('chain.notHere')})</span>
        </>
      ) : (
        <Link href={`/${entry.book}/entry/${entry.id}`}>
          {t(`book.${entry.book}`)} {runningText(entry)} · {words.join(' · ')}
        </Link>
      )}
      {page !== null && <span className="soft small"> {t('chain.onPage', { page })}</span>}
    </>
  );
}

function Recipients({ recipients }: Pick<Chain, 'recipients'>) {
  const { t } = useTranslation('search');
  if (recipients.length === 0) return null;
  const names = recipients.slice(0, shownAtFirst).map(({ name }) => name);
  const rest = recipients.length - names.length;
  const answered = recipients.filter(({ hasAnswered }) => hasAnswered).length;
  return (
    <>
      <h4>{t('chain.recipients')}</h4>
      <p className="small">
        {names.join(' · ')}
        {rest > 0 && ` · ${t('chain.more', { n: rest })}`}
        {answered > 0 && (
          <span className="soft"> ({t('chain.answered', { n: answered, total: recipients.length })})</span>
        )}
      </p>
    </>
  );
}
