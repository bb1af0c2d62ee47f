/** The present beside a backup: books with their last numbers, letters, files, and the lines that would be missing. */
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type {
  BackupComparison,
  BackupEvidence,
  ComparedBook,
  LostEntry,
} from '../../../shared/office/backups.ts';
import { numberText } from '../../../shared/text/lost-lines.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { showError } from '../../queries/call.ts';
import { deliver } from '../../queries/output.ts';
import { useFormat } from '../../text/use-format.ts';

export function Comparison({ found }: { readonly found: BackupComparison }) {
  const { t } = useTranslation('backup');
  return (
    <div className="stack backup-dialog">
      <HistoryNotices evidence={found.evidence} />
      <ComparisonTable found={found} />
      {found.lostTotal === 0 ? (
        <Notice tone="done" title={t('compare.lostNone')} />
      ) : (
        <Notice tone="doubt" title={t('compare.lost', { n: found.lostTotal })}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <ul className="lost-entries" tabIndex={0} aria-label={t('compare.lost', { n: found.lostTotal })}>
            {found.lost.map((entry) => (
              <LostLine key={entry.id} entry={entry} />
            ))}
          </ul>
          {found.lost.length < found.lostTotal && <p>{t('compare.lostMore', { n: found.lost.length })}</p>}
          <p>{t('compare.lists')}</p>
          <div className="row wrap">
            {found.lists.map((list) => (
              <Button
                key={list.outputId}
                size="small"
                icon={Download}
                onPress={() => void deliver(list, 'save').catch(showError)}
              >
                {list.name}
              </Button>
            ))}
          </div>
        </Notice>
      )}
      <AnchorLine anchor={found.evidence.anchor} />
      <p className="small">{t('compare.kept')}</p>
    </div>
  );
}

/** What speaks against the backup itself; nothing where its history is ours and holds. */
function HistoryNotices({ evidence }: { readonly evidence: BackupEvidence }) {
  const { t } = useTranslation('backup');
  const { relation, common, breaks, foreignRules } = evidence;
  return (
    <>
      {relation !== 'ours' && relation !== 'unknown' && (
        <Notice tone={relation === 'left' ? 'info' : 'error'} title={t(`compare.relation.${relation}`)}>
          {t(`compare.relationDetail.${relation}`, { common })}
        </Notice>
      )}
      {breaks > 0 && (
        <Notice tone="error" title={t('compare.breaks', { n: breaks })}>
          {t('compare.breaksDetail')}
        </Notice>
      )}
      {foreignRules > 0 && (
        <Notice tone="error" title={t('compare.foreignRules', { n: foreignRules })}>
          {t('compare.foreignRulesDetail')}
        </Notice>
      )}
    </>
  );
}

/** In groups of four, as it stands on paper. */
function AnchorLine({ anchor }: Pick<BackupEvidence, 'anchor'>) {
  const { t } = useTranslation('backup');
  if (anchor === null) return null;
  const { day, seq, hash, counts } = anchor;
  const groups = (hash.match(/.{4}/g) ?? []).slice(0, shownGroups).join(' ');
  return (
    <p className="small soft">
      {t('compare.anchor', { day, seq, received: counts.received, sent: counts.sent })}{' '}
      <span className="break">{groups} …</span>
    </p>
  );
}

/** As many as a person has to type in to hold it against paper. */
const shownGroups = 4;

function ComparisonTable({ found }: { readonly found: BackupComparison }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const count = (value: number | null) => (value === null ? t('compare.unreadable') : format.count(value));
  const day = (value: string | null) => (value === null ? t('compare.nothing') : format.shortDate(value));
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{t('compare.book')}</th>
          <th scope="col">{t('compare.now')}</th>
          <th scope="col">{t('compare.old')}</th>
        </tr>
      </thead>
      <tbody>
        {found.books.map((book) => (
          <BookRow key={`${book.book} ${book.year} ${book.code} ${book.circular}`} book={book} />
        ))}
        <tr>
          <th scope="row">{t('compare.letters')}</th>
          <td>{count(found.letters.now)}</td>
          <td>{count(found.letters.old)}</td>
        </tr>
        <tr>
          <th scope="row">{t('compare.files')}</th>
          <td>{count(found.files.now)}</td>
          <td>{count(found.files.old)}</td>
        </tr>
        <tr>
          <th scope="row">{t('compare.lastDay')}</th>
          <td>{found.isPresentReadable ? day(found.lastDay.now) : t('compare.unreadable')}</td>
          <td>{day(found.lastDay.old)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function BookRow({ book }: { readonly book: ComparedBook }) {
  const { t } = useTranslation('backup');
  const name =
    book.book === 'received'
      ? t('compare.received', book)
      : t(book.circular ? 'compare.circular' : 'compare.sent', book);
  const figures = (side: ComparedBook['old']) =>
    side.entries === 0 ? t('compare.nothing') : t('compare.figures', { n: side.entries, last: side.last });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{book.now === null ? t('compare.unreadable') : figures(book.now)}</td>
      <td>{figures(book.old)}</td>
    </tr>
  );
}

function LostLine({ entry }: { readonly entry: LostEntry }) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const book = t(entry.book === 'received' ? 'compare.received' : 'compare.sent', {
    ...entry,
    code: entry.series,
  });
  const words = entry.subject === '' ? t('compare.classified') : entry.subject;
  return (
    <li>
      {book} · {t('compare.lostLine', { number: numberText(entry), subject: words })}
      {entry.enteredOn !== '' && <span className="soft"> · {format.shortDate(entry.enteredOn)}</span>}
      {entry.from === 'log' && <span className="soft"> · {t('compare.fromLog')}</span>}
    </li>
  );
}
