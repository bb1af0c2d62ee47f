/** The last step: what was decided is done. There is no way back, hence the question. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListItem } from '../../../shared/keeping/list.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { useFormat } from '../../text/use-format.ts';

type Props = {
  readonly items: readonly ListItem[];
  readonly onAnswer: (on: string) => Promise<void>;
  readonly onClose: () => void;
};

export function CarryOutDialog({ items, onAnswer, onClose }: Props) {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const format = useFormat();
  const goingOn = items.filter(({ passedOver }) => passedOver === null);
  const left = items.filter(({ passedOver }) => passedOver !== null);
  const count = (decision: ListItem['decision']) =>
    goingOn.filter((item) => item.decision === decision).length;
  const files = goingOn.filter(({ eraseFile }) => eraseFile).length;
  return (
    <Dialog
      role="alertdialog"
      title={t('list.carryOut')}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('cancel')}
          onCancel={onClose}
          startsOnCancel
          answer={t('list.carryOut')}
          tone="danger"
          onAnswer={async () => {
            if (on === null) return;
            await onAnswer(on);
            onClose();
          }}
          heldBack={on === null ? t('store.needDay') : null}
        />
      }
    >
      <div className="keeping-dialog">
        <p>
          {t('list.carryOutExplain', {
            destroy: count('destroy'),
            extend: count('extend'),
            forever: count('forever'),
          })}
        </p>
        {left.length > 0 && (
          <Notice
            tone="doubt"
            title={t('list.passesOver', {
              n: left.length,
              which: left.map(({ position }) => format.count(position)).join(', '),
            })}
          />
        )}
        {files > 0 && <Notice tone="doubt" title={t('list.carryOutFiles', { n: files })} />}
        <ThaiDateField label={t('list.on')} value={on} onChange={setOn} />
      </div>
    </Dialog>
  );
}
