/** Pages of a secret file, one at a time, drawn in memory and let go when another is shown. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/api.ts';
import { Button } from '../../components/button.tsx';
import { secretPage, useReleased } from '../../queries/secret.ts';

type Props = { readonly of: Input<'secret.pagePicture'>['of']; readonly name: string };

export function PageView({ of, name }: Props) {
  const { t } = useTranslation('secret');
  const [page, setPage] = useState(1);
  const [url, setUrl] = useState<string | null>(null);
  const [last, setLast] = useState<number | null>(null);
  useReleased(url);
  const key = JSON.stringify(of);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says which file it is
  useEffect(() => {
    let isGone = false;
    secretPage(of, page).then(
      (found) => (isGone ? URL.revokeObjectURL(found) : setUrl(found)),
      () => !isGone && setLast(page - 1), // no further page, or none that can be drawn
    );
    return () => {
      isGone = true;
    };
  }, [key, page]);
  if (last === 0) return <p className="soft small">{t('page.none')}</p>;
  const shown = last !== null && page > last ? last : page;
  return (
    <div className="secret-page">
      {url !== null && <img src={url} alt={t('page.of', { name, n: shown })} />}
      <div className="row">
        <Button
          size="small"
          icon={ChevronLeft}
          heldBack={shown <= 1 ? t('page.first') : null}
          onPress={() => setPage(shown - 1)}
        >
          {t('page.before')}
        </Button>
        <span className="soft small">{t('page.number', { n: shown })}</span>
        <Button
          size="small"
          icon={ChevronRight}
          heldBack={last !== null && shown >= last ? t('page.last') : null}
          onPress={() => setPage(shown + 1)}
        >
          {t('page.after')}
        </Button>
      </div>
    </div>
  );
}
