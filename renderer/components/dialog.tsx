/** A question that must be answered first. Only where undo is impossible: give a number, restore, remove data. */
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { DialogMessages } from './message.tsx';
import { lastMessageId } from './messages.ts';

type DialogProps = {
  readonly title: string;
  /** Called by Escape and by a press outside; leave the answer "no". */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons (with `inDialog`), the main one last. */
  readonly footer?: ReactNode;
  /** `alertdialog`: the question interrupts. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: string;
};

export function Dialog({ title, onClose, children, footer, role = 'dialog', width }: DialogProps) {
  const [openedAt] = useState(lastMessageId);
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      style={width === undefined ? {} : ({ '--dialog-width': width } as Record<string, string>)}
    >
      <Modal className="dialog-frame">
        <AriaDialog className="dialog" role={role}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </header>
          <div className="content">{children}</div>
          <DialogMessages since={openedAt} />
          {footer !== undefined && <footer>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
