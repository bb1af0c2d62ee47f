/** What the import sealed for the registrar is handed over, unread. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { showMessage } from '../../components/messages.ts';
import { useIsWaiting, useSendToRegistrar } from '../../queries/secret.ts';

export function SendToRegistrar({ importId }: { readonly importId: string }) {
  const { t } = useTranslation('secret');
  const send = useSendToRegistrar();
  if (useIsWaiting(importId).data !== true) return null;
  const done = () => showMessage({ tone: 'done', title: t('sent') });
  return (
    <Button
      does="secret.send"
      isPending={send.isPending}
      onPress={() => send.mutate({ importId }, { onSuccess: done })}
    >
      {t('send')}
    </Button>
  );
}
