/** The recovery key of the people: in force once two of its groups were typed from its sheet. */
import { useTranslation } from 'react-i18next';
import type { KeyToConfirm, PeopleStatus } from '../../../shared/people/person.ts';
import { client } from '../../api.ts';
import { useConfirmKey } from '../../queries/people.ts';
import { KeyStep } from '../recovery/key-step.tsx';

type Props = {
  readonly waiting: KeyToConfirm;
  readonly onDone: (status: PeopleStatus) => void;
  /** Without it whatever the step stands in has its own way out. */
  readonly onCancel?: () => void;
};

export function PeopleKeyStep({ waiting, onDone, onCancel }: Props) {
  const { t } = useTranslation('people');
  const confirm = useConfirmKey();
  return (
    <KeyStep
      waiting={waiting}
      intro={t('key.intro')}
      answer={t('key.confirm')}
      sheet={() => client.call('people.printKey', { ticket: waiting.ticket })}
      confirm={(groups) => confirm.mutate({ groups }, { onSuccess: onDone })}
      error={confirm.error}
      isPending={confirm.isPending}
      {...(onCancel !== undefined && { onCancel })}
    />
  );
}
