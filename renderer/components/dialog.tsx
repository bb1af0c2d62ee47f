/** A question that must be answered first. Only where undo is impossible: give a number, restore, remove data. */
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { DialogMessages } from './message.tsx';
import { lastMessageId } from './messages.ts';
import { useUnsavedText } from './unsaved-text.tsx';
import { walkByEnter } from './walk-by-enter.ts';

type DialogProps = {
  readonly title: string;
  /** Called by Escape and by a press outside, after asking when something was typed; leave the answer "no". */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons (with `inDialog`), the main one last. */
  readonly footer?: ReactNode;
  /** `alertdialog`: the question interrupts. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly width?: string;
  /** Words alone, perhaps longer than the window: they take the focus, so that the arrow keys move them. */
  readonly isText?: boolean;
};

export function Dialog({ title, onClose, children, footer, role = 'dialog', width, isText }: DialogProps) {
  const [openedAt] = useState(lastMessageId);
  const unsaved = useUnsavedText(onClose);
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) unsaved.leave();
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
          {isText ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
            <section className="content" tabIndex={0} aria-label={title}>
              {children}
            </section>
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles from the fields
            <div className="content" onInput={unsaved.onInput} onKeyDown={walkByEnter}>
              {children}
            </div>
          )}
          <DialogMessages since={openedAt} />
          {unsaved.question === null ? (
            footer !== undefined && <footer>{footer}</footer>
          ) : (
            <footer className="asks">{unsaved.question}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
