/** Contents of the guide, or what was found in it. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchEnd, matchStart } from '../../../shared/thai/excerpt.ts';
import { TextField } from '../../components/text-field.tsx';
import { type PageName, pageNames } from '../../text/help/guide.ts';
import { findInGuide, type GuideHit, indexGuide } from './find-in-guide.ts';
import type { Go } from './guide-page.tsx';
import { addressOf, type GuidePlace } from './page-of-place.ts';
import type { OpenGuide } from './use-guide.ts';

type GuideContentsProps = {
  readonly open: OpenGuide | null;
  readonly current: PageName;
  readonly onGo: Go;
};

export function GuideContents({ open, current, onGo }: GuideContentsProps) {
  const { t } = useTranslation('help');
  const [words, setWords] = useState('');
  const index = useMemo(() => (open === null ? [] : indexGuide(open.guide, open.language)), [open]);
  const hits = useMemo(() => findInGuide(index, words), [index, words]);
  const isSearching = words.trim() !== '';
  return (
    <nav className="guide-contents" data-pane="guide-contents" aria-label={t('contents')}>
      <TextField
        label={t('search')}
        type="search"
        value={words}
        onChange={setWords}
        offersLayout
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hits[0] !== undefined) onGo(hits[0]);
        }}
      />
      <p role="status" className={isSearching ? 'small soft' : 'vh'}>
        {isSearching && (hits.length === 0 ? t('none', { words }) : t('found', { n: hits.length }))}
      </p>
      <ul>
        {isSearching
          ? hits.map((hit) => (
              <li key={`${hit.page}/${hit.part}`}>
                <GuideLink place={hit} onGo={onGo} className="guide-hit">
                  <b>{hit.partTitle}</b>
                  <span className="small soft">{hit.pageTitle}</span>
                  <HitWords hit={hit} />
                </GuideLink>
              </li>
            ))
          : pageNames.map((name) => (
              <li key={name}>
                <GuideLink
                  place={{ page: name, part: null }}
                  onGo={onGo}
                  className="nav"
                  isCurrent={name === current}
                >
                  {open?.guide[name].title ?? ''}
                </GuideLink>
              </li>
            ))}
      </ul>
    </nav>
  );
}

type GuideLinkProps = {
  readonly place: GuidePlace;
  readonly onGo: Go;
  readonly className: string;
  readonly isCurrent?: boolean;
  readonly children: React.ReactNode;
};

function GuideLink({ place, onGo, className, isCurrent = false, children }: GuideLinkProps) {
  return (
    <a
      href={`#${addressOf(place)}`}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onGo({ page: place.page, part: place.part });
      }}
    >
      {children}
    </a>
  );
}

function HitWords({ hit }: { readonly hit: GuideHit }) {
  return (
    <span className="small">
      {hit.words.split(matchStart).map((piece, at) => {
        const [found = '', rest] = piece.split(matchEnd);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
          <span key={at}>
            {rest === undefined ? found : <mark>{found}</mark>}
            {rest}
          </span>
        );
      })}
    </span>
  );
}
