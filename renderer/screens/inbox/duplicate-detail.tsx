/** A file beside the line or file that it seems to repeat: first pages as pictures, what they say, where they differ. */

import '../review/compare.css';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type {
  ChangedPage,
  ComparedSide,
  ImportComparison,
} from '../../../shared/document/import-comparison.ts';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useComparison } from '../../queries/compare.ts';
import { useFormat } from '../../text/use-format.ts';
import { pageList } from './page-list.ts';
import { NoPicture, PagePicture, PageWords } from './page-picture.tsx';

export function DuplicateDetail({ item }: { readonly item: ImportItem }) {
  const comparison = useComparison(item.id);
  return <Loaded query={comparison}>{(found) => <Comparison comparison={found} />}</Loaded>;
}

function Comparison({ comparison }: { readonly comparison: ImportComparison }) {
  const { t } = useTranslation('inbox');
  const { own, other, entry } = comparison;
  const there = entry === null ? t('detail.earlier') : t('detail.existing', { ...entry });
  return (
    <div className="comparison">
      <div className="pair">
        <Side side={own} name={t('detail.thisFile')} />
        <Side side={other} name={there} />
      </div>
      <Facts comparison={comparison} names={[t('detail.thisFile'), there]} />
    </div>
  );
}

function Side({ side, name }: { readonly side: ComparedSide; readonly name: string }) {
  const { t } = useTranslation('inbox');
  const { picture, words, pages } = side;
  return (
    <figure>
      <figcaption className="small">
        <b>{name}</b>
        {pages !== null && <> · {t('facts.pages', { n: pages })}</>}
      </figcaption>
      {picture !== null ? (
        <PagePicture {...picture} alt={t('detail.pictureOf', { what: name })} />
      ) : words !== null ? (
        <PageWords words={words} label={t('detail.pictureOf', { what: name })} />
      ) : (
        <NoPicture />
      )}
    </figure>
  );
}

type FactsProps = { readonly comparison: ImportComparison; readonly names: readonly [string, string] };

function Facts({ comparison, names }: FactsProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { own, other } = comparison;
  const day = ({ dateISO, dateText }: ComparedSide) =>
    dateISO === null ? dateText : format.shortDate(dateISO);
  const pages = ({ pages: n }: ComparedSide) => (n === null ? null : t('facts.pages', { n }));
  const rows = [
    [t('detail.fileName'), own.name, other.name],
    [t('detail.pages'), pages(own), pages(other)],
    [t('detail.number'), own.number, other.number],
    [t('detail.date'), day(own), day(other)],
    [t('detail.from'), own.from, other.from],
    [t('detail.subject'), own.subject, other.subject],
  ] as const;
  return (
    <table className="compare">
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('detail.differs')}</th>
          <td colSpan={2}>{differenceWords(comparison, t)}</td>
        </tr>
        {comparison.changed.map((page) => (
          <ChangedWords key={page.page} changed={page} />
        ))}
        {rows.map(([name, here, there]) => (
          <tr key={name} className={here === there || !here || !there ? undefined : 'differs'}>
            <th scope="row">{name}</th>
            <td>{here || t('detail.none')}</td>
            <td>{there || t('detail.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one says beside what the other says, line by line. */
function ChangedWords({ changed: { page, there, shown, more } }: { readonly changed: ChangedPage }) {
  const { t } = useTranslation('inbox');
  const says = (words: readonly string[]) =>
    words.map((said, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and nothing is moved
      <span key={at} className="said">
        {said || t('detail.none')}
      </span>
    ));
  return (
    <tr className="differs">
      <th scope="row">{t('detail.onPage', { page: page === there ? page : `${page}/${there}` })}</th>
      <td>
        {says(shown.map(({ here }) => here))}
        {more > 0 && t('detail.moreWords', { n: more })}
      </td>
      <td>{says(shown.map(({ there: said }) => said))}</td>
    </tr>
  );
}

function differenceWords(
  { isSameFile, onlyHere, onlyThere, changed }: ImportComparison,
  t: TFunction<'inbox'>,
): string {
  if (isSameFile) return t('detail.sameBytes');
  if (onlyHere === null || onlyThere === null) return t('detail.cannotTell');
  const sure = changed.filter(({ isRecognised }) => !isRecognised).map(({ page }) => page);
  const unsure = changed.filter(({ isRecognised }) => isRecognised).map(({ page }) => page);
  const words = [
    ...(sure.length > 0 ? [t('detail.changed', { pages: pageList(sure) })] : []),
    ...(unsure.length > 0 ? [t('detail.nearly', { pages: pageList(unsure) })] : []),
    ...(onlyHere.length > 0 ? [t('detail.onlyHere', { pages: pageList(onlyHere) })] : []),
    ...(onlyThere.length > 0 ? [t('detail.onlyThere', { pages: pageList(onlyThere) })] : []),
  ];
  return words.length > 0 ? words.join(' · ') : t('detail.sameText');
}
