/** The letters of the file in page order, each with its pages. The clerk may log another one than proposed. */
import './bundle.css';
import { CornerDownRight, Mail } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import type { Reading, ReadLetter } from '../../../shared/document/reading.ts';
import { senderFromHead } from '../../../shared/register/from-letter.ts';
import { Button } from '../../components/button.tsx';
import { bringIn } from './bring-in.ts';
import { BundleParts } from './bundle-parts.tsx';
import { ownPages } from './own-pages.ts';
import { PageButtons } from './page-buttons.tsx';

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
  const list = useRef<HTMLDivElement>(null);
  // The page being looked at stays in sight among thirty, however the clerk came to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another page is looked at
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current="page"]');
    if (list.current !== null && current != null) bringIn(list.current, current);
  }, [props.page]);
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
      <div ref={list} className="bundle-scroll">
        <ul className="bundle-list">
          {reading.letters.map((letter) => (
            <LetterNode key={letter.index} {...props} letter={letter} />
          ))}
        </ul>
        {reading.letters.length === 0 && reading.pages.some(({ text }) => text !== '') && (
          <p className="small soft no-letter">{t('bundle.noLetter')}</p>
        )}
        {reading.letters.length === 0 && count > 0 && (
          <PageButtons {...props} numbers={Array.from({ length: Math.min(count, 200) }, (_, at) => at + 1)} />
        )}
      </div>
    </nav>
  );
}

function LetterNode(props: BundlePaneProps & { readonly letter: ReadLetter }) {
  const { t } = useTranslation('review');
  const { letter, letterIndex, reading, onLetter } = props;
  const isLogged = letter.index === letterIndex;
  const Icon = letter.role === 'covering' ? Mail : CornerDownRight;
  return (
    <li className={isLogged ? 'node on' : 'node'} aria-current={isLogged ? 'true' : undefined}>
      <div className="node-name">
        <Icon aria-hidden="true" />
        <span className="grow">{nodeName(letter, reading, t)}</span>
      </div>
      <span className="soft clip2" title={senderFromHead(letter.orgLines)}>
        {senderFromHead(letter.orgLines)} <span className="nb">{shortNumber(letter)}</span>
      </span>
      <PageButtons {...props} numbers={ownPages(letter)} />
      <BundleParts {...props} name={nodeName(letter, reading, t)} />
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
