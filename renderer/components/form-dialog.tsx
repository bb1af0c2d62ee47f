/** A small form in a dialog: Enter goes to the next field, alone it saves; Ctrl Enter saves; Escape leaves. */
import { type ReactNode, type SubmitEventHandler, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodName } from '../../shared/contract/api.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type FormDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** The verb of the main button. */
  readonly answer?: string;
  readonly width?: string;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly does?: MethodName;
  readonly heldBack?: string | null;
  readonly isPending?: boolean;
};

export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation('common');
  const formId = useId();
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    event.stopPropagation(); // React passes it through the portal to a form the dialog was opened from
    void props.onSubmit().catch(() => undefined); // failures are said by the message strip
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      {...(props.width === undefined ? {} : { width: props.width })}
      footer={
        <>
          <Button inDialog onPress={props.onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            inDialog
            tone="main"
            type="submit"
            form={formId}
            command="mainAction"
            does={props.does}
            heldBack={props.heldBack}
            isPending={props.isPending ?? false}
          >
            {props.answer ?? t('action.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {props.children}
      </form>
    </Dialog>
  );
}
