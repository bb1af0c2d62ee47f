/** Pages as little sheets to press: with their number, the one being looked at, and a dot where something is doubted. */
import { File } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-format.ts';

export type PageButtonsProps = {
  readonly page: number;
  /** Pages on which an open doubt stands. */
  readonly doubtPages: ReadonlySet<number>;
  readonly onPage: (page: number) => void;
};

export function PageButtons(props: PageButtonsProps & { readonly numbers: readonly number[] }) {
  const { numbers, page, doubtPages, onPage } = props;
  const { t } = useTranslation('review');
  const { digits } = useFormat();
  if (numbers.length === 0) return null;
  return (
    <ul className="page-list">
      {numbers.map((number) => (
        <li key={number}>
          <button
            type="button"
            className="page-button"
            aria-current={number === page ? 'page' : undefined}
            aria-label={t(doubtPages.has(number) ? 'bundle.pageWithDoubt' : 'bundle.page', { n: number })}
            onClick={() => onPage(number)}
          >
            <File aria-hidden="true" />
            {doubtPages.has(number) && <i aria-hidden="true" />}
            <span aria-hidden="true">{digits(number)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
