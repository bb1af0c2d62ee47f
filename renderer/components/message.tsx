/** A message with its icon, words and answers: in a screen (`Notice`) or in the strip above the status line. */
import { CircleCheck, CircleX, Info, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { dismissMessage, type Message, readMessages, subscribeMessages } from './messages.ts';

const icons = { done: CircleCheck, info: Info, doubt: TriangleAlert, error: CircleX } as const;

type NoticeProps = {
  readonly tone: Message['tone'];
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Stands in the flow of a screen; not spoken by itself. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`message notice ${tone}`}>
      <Icon aria-hidden="true" />
      <div className="grow">
        <strong>{title}</strong>
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}

/** The strip of the frame. Both live regions are always in the document, so that what appears in them is spoken. */
export function MessageStrip() {
  const messages = useSyncExternalStore(subscribeMessages, readMessages);
  return (
    <div className="messages">
      <div role="alert">
        {messages
          .filter((message) => message.tone === 'error')
          .map((message) => (
            <StripMessage key={message.id} message={message} />
          ))}
      </div>
      <div role="status">
        {messages
          .filter((message) => message.tone !== 'error')
          .map((message) => (
            <StripMessage key={message.id} message={message} />
          ))}
      </div>
    </div>
  );
}

/** Failures that came while a dialog stood before the strip; said and answered inside the dialog. */
export function DialogMessages({ since }: { readonly since: number }) {
  const messages = useSyncExternalStore(subscribeMessages, readMessages);
  return (
    <div className="messages" role="alert">
      {messages
        .filter(({ id, tone }) => id > since && (tone === 'error' || tone === 'doubt'))
        .map((message) => (
          <StripMessage key={message.id} message={message} />
        ))}
    </div>
  );
}

function StripMessage({ message }: { readonly message: Message }) {
  const { t } = useTranslation('common');
  const Icon = icons[message.tone];
  const close = () => dismissMessage(message.id);
  return (
    <div className={`message ${message.tone}`}>
      <Icon aria-hidden="true" />
      <div className="grow">
        <strong>{message.title}</strong>
        {message.detail !== undefined && <span> {message.detail}</span>}
      </div>
      <div className="actions">
        {message.actions?.map((action) => (
          <Button
            key={action.label}
            size="small"
            command={action.command}
            onPress={() => {
              close();
              action.onPress();
            }}
          >
            {action.label}
          </Button>
        ))}
        <Button size="small" tone="quiet" icon={X} label={t('action.close')} onPress={close} />
      </div>
    </div>
  );
}
