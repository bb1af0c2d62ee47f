/** Shows what a read brought; waiting shorter than 400 ms shows nothing, a failure shows its words and a second try. */
import type { UseQueryResult } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../text/error-text.ts';
import { Button } from './button.tsx';
import { Notice } from './message.tsx';

type LoadedProps<Data> = {
  readonly query: UseQueryResult<Data, Error>;
  readonly children: (data: Data) => ReactNode;
};

export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useTranslation('common');
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Working />;
  const { title, detail } = errorWords(query.error);
  return (
    <Notice
      tone="error"
      title={title}
      actions={
        <Button size="small" onPress={() => void query.refetch()}>
          {t('action.retry')}
        </Button>
      }
    >
      {detail}
    </Notice>
  );
}

const patienceMs = 400;

export function Working() {
  const { t } = useTranslation('common');
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <p role="status" className="pad soft row">
      <LoaderCircle aria-hidden="true" />
      {t('load.working')}
    </p>
  );
}
