/** Two files that seem to be one, on a page of their own: as large as the window lets them. Esc goes back to the row. */
import { ArrowLeft, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Screen } from '../../components/screen.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useImport } from '../../queries/imports.ts';
import { DuplicateAnswers } from './duplicate-answers.tsx';
import { DuplicateDetail } from './duplicate-detail.tsx';
import { rememberRow } from './last-row.ts';
import { useOutcomeWords } from './outcome-words.ts';
import { isDuplicate } from './sections.ts';
import './inbox.css';

export function CompareScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const detail = useImport(id);
  return <Loaded query={detail}>{({ item }) => <CompareOf item={item} />}</Loaded>;
}

function CompareOf({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const [, navigate] = useLocation();
  const words = useOutcomeWords(item);
  const leave = () => {
    rememberRow(item.id);
    navigate('/inbox');
  };
  useKeys({ back: leave });
  return (
    <Screen
      title={t('action.compare')}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('compareBack')} onPress={leave} />}
    >
      {isDuplicate(item) ? (
        <div className="compare-page" data-pane="detail">
          <p>{words}</p>
          <DuplicateDetail item={item} />
          <div className="row wrap compare-answers">
            <DuplicateAnswers item={item} onAnswered={leave} />
          </div>
        </div>
      ) : (
        <EmptyState
          icon={Copy}
          title={t('notCompared')}
          actions={<Button onPress={leave}>{t('compareBack')}</Button>}
        />
      )}
    </Screen>
  );
}
