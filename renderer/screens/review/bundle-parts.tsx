/** What stands behind a letter: annexes by kind, title and pages, and what its list names but the file does not hold. */
import { useTranslation } from 'react-i18next';
import type { Reading, ReadLetter } from '../../../shared/document/reading.ts';
import { type BundlePart, partsOf } from '../../../shared/extraction/bundle-tree.ts';
import { ownPages, pageNumbers } from './own-pages.ts';
import { PageButtons, type PageButtonsProps } from './page-buttons.tsx';

type BundlePartsProps = PageButtonsProps & {
  readonly letter: ReadLetter;
  readonly reading: Pick<Reading, 'letters'>;
  /** What the letter is called in this list. */
  readonly name: string;
};

/** Letters enclosed have a place of their own in the list. */
type Behind = Exclude<BundlePart, { kind: 'letter' }>;

export function BundleParts(props: BundlePartsProps) {
  const { t } = useTranslation('review');
  const parts = partsOf(props.letter, props.reading.letters).filter(
    (part): part is Behind => part.kind !== 'letter',
  );
  if (parts.length === 0) return null;
  return (
    <ul className="annex-list" aria-label={t('bundle.annexes', { name: props.name })}>
      {parts.map((part) =>
        part.kind === 'absent' ? (
          <li key={`absent-${part.enclosure}`} className="soft clip2" title={part.text}>
            {t('bundle.absent', { n: part.enclosure, text: part.text })}
          </li>
        ) : (
          <Annex key={`annex-${part.annex}`} {...props} annex={part} />
        ),
      )}
    </ul>
  );
}

/** "บัญชี · รายชื่อผู้เข้าร่วม"; a title that says what it is needs no word before it. */
function annexName(role: string, title: string): string {
  return title.startsWith(role) ? title : `${role} · ${title}`;
}

type AnnexProps = BundlePartsProps & { readonly annex: Extract<BundlePart, { kind: 'annex' }> };

function Annex(props: AnnexProps) {
  const { t } = useTranslation('review');
  const { annex, letter, onPage } = props;
  const own = ownPages(letter);
  return (
    <li>
      <button
        type="button"
        className="annex-link clip2"
        title={annex.title}
        onClick={() => onPage(annex.pages[0])}
      >
        {annexName(t(`bundle.role.${annex.role}`), annex.title)}
      </button>
      <PageButtons {...props} numbers={pageNumbers(annex.pages).filter((page) => !own.includes(page))} />
    </li>
  );
}
