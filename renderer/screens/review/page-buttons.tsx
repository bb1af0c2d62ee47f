/** Pages as little sheets to press: with their number, the one being looked at, and what is the matter with them. */
import './page-buttons.css';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { useFormat } from '../../text/use-format.ts';
import { useReadPage } from './document/page-pictures-context.tsx';
import { PageThumbnail } from './page-thumbnail.tsx';
import { useSame } from './use-same.ts';

export type PageButtonsProps = {
  readonly page: number;
  /** Pages on which an open doubt stands. */
  readonly doubtPages: ReadonlySet<number>;
  readonly onPage: (page: number) => void;
};

export function PageButtons(props: PageButtonsProps & { readonly numbers: readonly number[] }) {
  const { numbers, page, doubtPages, onPage } = props;
  const choose = useSame(onPage);
  if (numbers.length === 0) return null;
  return (
    <ul className="page-list">
      {numbers.map((number) => (
        <li key={number}>
          <PageButton
            number={number}
            isShown={number === page}
            hasDoubt={doubtPages.has(number)}
            onChoose={choose}
          />
        </li>
      ))}
    </ul>
  );
}

type PageButtonProps = {
  readonly number: number;
  readonly isShown: boolean;
  readonly hasDoubt: boolean;
  readonly onChoose: (page: number) => void;
};

/** Of two hundred, only the two that change are drawn anew when the next page comes into view. */
const PageButton = memo(function PageButton({ number, isShown, hasDoubt, onChoose }: PageButtonProps) {
  const { t } = useTranslation('review');
  const { digits } = useFormat();
  const read = useReadPage(number);
  const state = pageState(read);
  const name = [
    t(hasDoubt ? 'bundle.pageWithDoubt' : 'bundle.page', { n: number }),
    ...(state === 'read' ? [] : [t(`bundle.${state}`)]),
  ].join(' ');
  return (
    <button
      type="button"
      className={`page-button ${state}`}
      aria-current={isShown ? 'page' : undefined}
      aria-label={name}
      title={name}
      onClick={() => onChoose(number)}
    >
      <PageThumbnail page={read} />
      {hasDoubt && <i aria-hidden="true" />}
      <span aria-hidden="true">{digits(number)}</span>
    </button>
  );
});

/** A blank page was read: there was nothing on it. */
export function pageState(page: ReadPage | null): 'read' | 'unread' | 'blankPage' {
  if (page === null) return 'unread';
  if (page.fault === 'blank') return 'blankPage';
  return page.fault !== undefined || page.source === 'none' ? 'unread' : 'read';
}
