/** The letters of the file in page order, each with its pages. The clerk may log another one than proposed. */
import './bundle.css';
import { CornerDownRight, File, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { Reading, ReadLetter } from '../../../shared/document/reading.ts';
import { partsOf } from '../../../shared/extraction/bundle-tree.ts';
import { senderFromHead } from '../../../shared/register/from-letter.ts';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../text/use-format.ts';

type BundlePaneProps = {
  readonly item: ImportItem;
  readonly reading: Reading;
  readonly letterIndex: number | null;
  readonly page: number;
  /** Pages on which an open doubt stands. */
  readonly doubtPages: ReadonlySet<number>;
  readonly onPage: (page: number) => void;
  readonly onLetter: (letter: ReadLetter) => void;
};

export function BundlePane(props: BundlePaneProps) {
  const { t } = useTranslation('review');
  const { item, reading } = props;
  const count = Math.max(reading.pages.length, item.pagesTotal ?? 0);
  return (
    <nav className="bundle" data-pane="bundle" aria-label={t('bundle.title')}>
      <div className="pane-head">
        <span>{t('bundle.title')}</span>
        <span className="soft small">
          {reading.letters.length > 0
            ? t('bundle.size', { letters: reading.letters.length, pages: count })
            : count > 0 && t('bundle.sizeUnread', { pages: count })}
        </span>
      </div>
      <ul className="bundle-list">
        {reading.letters.map((letter) => (
          <LetterNode key={letter.index} {...props} letter={letter} />
        ))}
      </ul>
      {reading.letters.length === 0 && reading.pages.some(({ text }) => text !== '') && (
        <p className="small soft no-letter">{t('bundle.noLetter')}</p>
      )}
      {reading.letters.length === 0 && count > 0 && (
        <Pages {...props} numbers={Array.from({ length: Math.min(count, 200) }, (_, at) => at + 1)} />
      )}
    </nav>
  );
}

function LetterNode(props: BundlePaneProps & { readonly letter: ReadLetter }) {
  const { t } = useTranslation('review');
  const { letter, letterIndex, reading, onLetter } = props;
  const isLogged = letter.index === letterIndex;
  const Icon = letter.role === 'covering' ? Mail : CornerDownRight;
  const [first, last] = letter.pages;
  return (
    <li className={isLogged ? 'node on' : 'node'} aria-current={isLogged ? 'true' : undefined}>
      <div className="node-name">
        <Icon aria-hidden="true" />
        <span className="grow">{nodeName(letter, reading, t)}</span>
      </div>
      <span className="soft clip node-from" title={senderFromHead(letter.orgLines)}>
        {senderFromHead(letter.orgLines)} {shortNumber(letter)}
      </span>
      <Pages {...props} numbers={Array.from({ length: last - first + 1 }, (_, at) => first + at)} />
      <Annexes letter={letter} reading={reading} onPage={props.onPage} />
      {isLogged ? (
        reading.letters.length > 1 && <span className="small node-state">{t('bundle.logged')}</span>
      ) : (
        <Button size="small" tone="quiet" className="node-pick" onPress={() => onLetter(letter)}>
          {t('bundle.logThis')}
        </Button>
      )}
    </li>
  );
}

type AnnexesProps = Pick<BundlePaneProps, 'reading' | 'onPage'> & { readonly letter: ReadLetter };

/** What stands behind the letter by kind and title, and what its list names but the file does not hold. */
function Annexes({ letter, reading, onPage }: AnnexesProps) {
  const { t } = useTranslation('review');
  const parts = partsOf(letter, reading.letters);
  if (parts.every(({ kind }) => kind === 'letter')) return null;
  return (
    <ul className="annex-list small" aria-label={t('bundle.annexes', { name: nodeName(letter, reading, t) })}>
      {parts.map((part) => {
        if (part.kind === 'letter') return null;
        if (part.kind === 'absent')
          return (
            <li key={`absent-${part.enclosure}`} className="soft clip" title={part.text}>
              {t('bundle.absent', { n: part.enclosure, text: part.text })}
            </li>
          );
        return (
          <li key={`annex-${part.annex}`} className="clip">
            <button
              type="button"
              className="annex-link"
              title={part.title}
              onClick={() => onPage(part.pages[0])}
            >
              {t(`bundle.role.${part.role}`)} · {part.title}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type PagesProps = BundlePaneProps & { readonly numbers: readonly number[] };

function Pages({ numbers, page, doubtPages, onPage }: PagesProps) {
  const { t } = useTranslation('review');
  const { digits } = useFormat();
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

type Translate = ReturnType<typeof useTranslation<'review'>>['t'];

function nodeName(letter: ReadLetter, reading: Reading, t: Translate): string {
  if (letter.role === 'covering') return t('bundle.covering');
  const enclosure = reading.letters
    .flatMap(({ enclosures }) => enclosures)
    .find(({ nestedLetter }) => nestedLetter === letter.index);
  return enclosure === undefined ? t('bundle.nested') : t('bundle.nestedNumbered', { n: enclosure.n });
}

/** ว ๕๙๗๐: enough to tell two letters of one office apart. */
function shortNumber(letter: ReadLetter): string {
  return letter.number?.slice(letter.number.lastIndexOf('/') + 1) ?? '';
}
