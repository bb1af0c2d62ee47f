/** Searches kept under a name: one press asks again. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchQuestion } from '../../../shared/register/search.ts';
import { Button } from '../../components/button.tsx';
import { useRemoveSearch, useSavedSearches } from '../../queries/search.ts';

export function SavedSearches({ onChoose }: { onChoose: (question: SearchQuestion) => void }) {
  const { t } = useTranslation('search');
  const saved = useSavedSearches().data ?? [];
  const remove = useRemoveSearch();
  if (saved.length === 0) return null;
  return (
    <section className="search-saved" aria-label={t('saved')}>
      <span className="soft small">{t('saved')}</span>
      {saved.map(({ id, name, question }) => (
        <span key={id} className="saved-one">
          <Button size="small" onPress={() => onChoose(question)}>
            {name}
          </Button>
          <Button
            does="search.remove"
            size="small"
            tone="quiet"
            icon={X}
            label={t('remove', { name })}
            onPress={() => remove.mutate({ id })}
          />
        </span>
      ))}
    </section>
  );
}
