/**
 * What the file holds beside its words: programs, other files, ways out. Addresses are text: nothing here opens, fetches
 * or runs anything.
 */
import './file-marks.css';
import { Link2, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  type FileMark,
  type FileMarkKind,
  isWarned,
  warnedKinds,
} from '../../../shared/document/file-mark.ts';
import { Chip } from '../../components/chip.tsx';

type Marked = { readonly marks?: readonly FileMark[] | undefined };

/** Several of one kind are told by their number beyond these. */
const mostShown = 12;

export function FileMarks({ marks = [] }: Marked) {
  const { t } = useTranslation('inbox');
  const warned = warnedKinds(marks);
  const links = marks.filter((mark) => !isWarned(mark));
  if (marks.length === 0) return null;
  return (
    <section className="file-marks" aria-label={t('fileMarks.label')}>
      {warned.length > 0 && (
        <>
          <ul className="file-mark-kinds">
            {warned.map((kind) => (
              <KindOfMark key={kind} kind={kind} marks={marks.filter((mark) => mark.kind === kind)} />
            ))}
          </ul>
          <p className="small">{t('fileMarks.safe')}</p>
          <p className="small">{t('fileMarks.todo')}</p>
        </>
      )}
      {links.length > 0 && (
        <>
          <ul className="file-mark-kinds">
            <KindOfMark kind="link" marks={links} />
          </ul>
          <p className="small soft">{t('fileMarks.links')}</p>
        </>
      )}
    </section>
  );
}

function KindOfMark({ kind, marks }: { readonly kind: FileMarkKind; readonly marks: readonly FileMark[] }) {
  const { t } = useTranslation('inbox');
  const Icon = kind === 'link' ? Link2 : ShieldAlert;
  const told = marks.filter(({ page, text }) => page !== null || text !== '');
  const further = told.length - mostShown;
  return (
    <li className="small">
      <Icon aria-hidden="true" />
      <div>
        {t(`fileMarks.kind.${kind}`)}
        {told.slice(0, mostShown).map(({ page, text }) => (
          <div key={`${page} ${text}`} className="file-mark-text">
            {page !== null && `${t('fileMarks.page', { page })} `}
            <bdi>{text}</bdi>
          </div>
        ))}
        {further > 0 && <div className="soft">{t('fileMarks.further', { n: further })}</div>}
      </div>
    </li>
  );
}

/** What could not be looked through says so in its sentence; that alone is no reason to warn of a file that is damaged. */
export function FileMarksChip({ marks = [] }: Marked) {
  const { t } = useTranslation('inbox');
  const isToWarn = warnedKinds(marks).some((kind) => kind !== 'unexamined');
  return isToWarn ? (
    <Chip tone="urgent" icon={ShieldAlert}>
      {t('fileMarks.chip')}
    </Chip>
  ) : null;
}
