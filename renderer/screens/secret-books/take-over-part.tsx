/** A user with the registrar's role who is not the one named: takes the books over with the recovery key. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretStatus } from '../../../shared/secret-books/secret.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';

export function TakeOverPart({ status }: { readonly status: SecretStatus }) {
  const { t } = useTranslation('secret');
  const [isTaking, setTaking] = useState(false);
  return (
    <>
      <Notice
        tone="info"
        title={t('notYours', { name: status.registrar?.name ?? '' })}
        actions={
          <Button size="small" onPress={() => setTaking(true)}>
            {t('takeOver.open')}
          </Button>
        }
      >
        {t('takeOver.detail')}
      </Notice>
      {isTaking && <HandOverDialog status={status} kind="take" onClose={() => setTaking(false)} />}
    </>
  );
}
