/** ค้นหา: over both registers and every page, whatever the year; words, filters, searches kept under a name. */
import '../style/registers.css';
import './search/search.css';
import { BookmarkPlus, Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchQuestion } from '../../shared/register/search.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { LayoutOffer } from '../components/layout-offer.tsx';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { filtersSet, hitsShown, isAsked, useHitCount, useHits } from '../queries/search.ts';
import { useDelayed } from './registers/use-delayed.ts';
import { SearchFilters } from './search/filters.tsx';
import { HitList } from './search/hit-list.tsx';
import { lastQuestion, onAsked, rememberQuestion } from './search/last-question.ts';
import { SaveDialog } from './search/save-dialog.tsx';
import { SavedSearches } from './search/saved-searches.tsx';

export function SearchScreen() {
  const { t } = useTranslation('search');
  const [question, setQuestion] = useState<SearchQuestion>(lastQuestion);
  const [showsFilters, setShowsFilters] = useState(() => filtersSet(lastQuestion()) > 0);
  const [isSaving, setIsSaving] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const words = useDelayed(question.text, 120);
  const asked = { ...question, text: words.trim() };
  const toBox = () => box.current?.select();
  useKeys({ filterHere: toBox });
  useEffect(
    () =>
      onAsked((asked) => {
        setQuestion(asked);
        setShowsFilters(filtersSet(asked) > 0);
      }),
    [],
  );
  useEffect(() => box.current?.focus(), []);
  useEffect(() => rememberQuestion(question), [question]);
  const on = filtersSet(question);
  return (
    <Screen title={t('title')} aside={<Found question={asked} />} scroll={false}>
      <div className="search-screen">
        <div className="search-bar">
          <label className="search-box">
            <Search aria-hidden="true" />
            <span className="vh">{t('box')}</span>
            <input
              ref={box}
              type="search"
              value={question.text}
              placeholder={t('box')}
              onChange={({ target }) => setQuestion((old) => ({ ...old, text: target.value }))}
            />
          </label>
          <Button
            tone="quiet"
            icon={SlidersHorizontal}
            isExpanded={showsFilters}
            onPress={() => setShowsFilters(!showsFilters)}
          >
            {on === 0 ? t('filters') : t('filtersOn', { n: on })}
          </Button>
          {on > 0 && (
            <Button
              tone="quiet"
              icon={X}
              onPress={() => setQuestion(({ text, isFuzzy }) => ({ text, isFuzzy }))}
            >
              {t('clear')}
            </Button>
          )}
          <span title={t('fuzzyHint')}>
            <Checkbox
              isSelected={question.isFuzzy ?? false}
              onChange={(isFuzzy) => setQuestion((old) => ({ ...old, isFuzzy }))}
            >
              {t('fuzzy')}
            </Checkbox>
          </span>
          <span className="grow" />
          {isAsked(asked) && (
            <Button does="search.save" icon={BookmarkPlus} onPress={() => setIsSaving(true)}>
              {t('save')}
            </Button>
          )}
        </div>
        <LayoutOffer
          value={question.text}
          onTake={(text) => {
            setQuestion((old) => ({ ...old, text }));
            box.current?.focus();
          }}
        />
        {showsFilters && <SearchFilters question={question} onChange={setQuestion} />}
        <SavedSearches
          onChoose={(chosen) => {
            setQuestion(chosen);
            setShowsFilters(filtersSet(chosen) > 0);
          }}
        />
        <Hits question={asked} />
      </div>
      {isSaving && <SaveDialog question={asked} onClose={() => setIsSaving(false)} />}
    </Screen>
  );
}

/** Said aloud when it changes; the exact count follows the hits. */
function Found({ question }: { question: SearchQuestion }) {
  const { t } = useTranslation('search');
  const hits = useHits(question).data ?? [];
  const isFull = hits.length >= hitsShown;
  const count = useHitCount(question, isAsked(question) && isFull).data;
  const words = () => {
    if (!isAsked(question)) return '';
    if (!isFull) return t('found', { n: hits.length });
    if (count === undefined) return t('counting', { shown: hits.length });
    const named = { shown: hits.length, n: Math.max(count.total, hits.length) };
    return count.isWhole ? t('foundFirst', named) : t('foundAtLeast', named);
  };
  return <span role="status">{words()}</span>;
}

function Hits({ question }: { question: SearchQuestion }) {
  const { t } = useTranslation('search');
  const hits = useHits(question);
  if (!isAsked(question))
    return (
      <EmptyState icon={Search} title={t('start')}>
        {t('startHint')}
      </EmptyState>
    );
  if (hits.data === undefined) return null;
  if (hits.data.length === 0)
    return (
      <EmptyState icon={Search} title={t('none')}>
        {t('noneHint')}
      </EmptyState>
    );
  return <HitList hits={hits.data} />;
}
