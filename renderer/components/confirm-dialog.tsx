/** "Really?": only where undo is impossible. The safe answer has the focus. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ConfirmDialogProps = {
  readonly title: string;
  /** The verb on the button, the same as on the button that asked. */
  readonly answer: string;
  readonly children: ReactNode;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      title={props.title}
      role="alertdialog"
      onClose={props.onClose}
      footer={
        <>
          <Button inDialog autoFocus onPress={props.onClose}>
            {t('action.cancel')}
          </Button>
          <Button inDialog tone="danger" isPending={props.isPending ?? false} onPress={props.onConfirm}>
            {props.answer}
          </Button>
        </>
      }
    >
      <p>{props.children}</p>
    </Dialog>
  );
}
