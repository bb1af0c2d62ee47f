/** A recovery key on the screen: printed, and confirmed by typing two of its groups from the paper. */
import { Printer } from 'lucide-react';
import { type SubmitEventHandler, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../../shared/contract/api.ts';
import type { KeyToConfirm } from '../../../shared/people/person.ts';
import { client } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showError } from '../../queries/call.ts';
import { Fault } from '../sign-in/sign-in.tsx';

type Props = {
  readonly waiting: KeyToConfirm;
  /** What it is for, and where it is kept. */
  readonly intro: string;
  readonly answer: string;
  /** Its sheet, made by the host. */
  readonly sheet: () => Promise<Produced & { readonly handled: boolean }>;
  readonly confirm: (groups: [string, string]) => void;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Without it whatever the step stands in has its own way out. */
  readonly onCancel?: () => void;
};

export function KeyStep({ waiting, intro, answer, sheet, confirm, error, isPending, onCancel }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [isPrinted, setIsPrinted] = useState(false);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // The paper in hand, the caret waits where its first group is typed.
  useEffect(() => {
    if (isPrinted) first.current?.focus();
  }, [isPrinted]);
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    event.stopPropagation();
    confirm([typed[0], typed[1]]);
  };
  const print = () =>
    void printSheet(sheet).then(
      () => setIsPrinted(true),
      (error: unknown) => showError(error),
    );
  return (
    <form className="stack form-stack" onSubmit={submit} noValidate>
      <p>{intro}</p>
      {!isPrinted && (
        <ol className="key-groups" aria-label={t('key.title')}>
          {waiting.groups.map((group, index) => (
            <li key={group + String(index)}>
              <small>{t('key.group', { n: index + 1 })}</small>
              <code>{group}</code>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button icon={Printer} onPress={print} autoFocus>
          {t('key.print')}
        </Button>
      </div>
      {waiting.asked.map((at, index) => (
        <TextField
          key={at}
          label={t('key.ask', { n: at + 1 })}
          value={typed[index] ?? ''}
          {...(index === 0 && { inputRef: first })}
          onChange={(value) => setTyped(index === 0 ? [value, typed[1]] : [typed[0], value])}
        />
      ))}
      <p className="small soft">{t('key.notYet')}</p>
      <Fault error={error} />
      <div className="row wrap key-answers">
        {onCancel !== undefined && <Button onPress={onCancel}>{t('common:action.cancel')}</Button>}
        <Button tone="main" type="submit" isPending={isPending}>
          {answer}
        </Button>
      </div>
    </form>
  );
}

/** Outside the usual way of documents: nobody may be signed in yet. */
async function printSheet(sheet: Props['sheet']): Promise<void> {
  const { outputId, handled } = await sheet();
  if (handled) return;
  const bytes = await client.download(`output/${outputId}`);
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  // A browser that lets no window open gets the sheet as a file: the key goes from the screen and must be somewhere.
  if (window.open(url, '_blank') === null) {
    const link = document.createElement('a');
    link.href = url;
    link.download = 'recovery-key.pdf';
    link.click();
  }
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
