/** A file on its way in that lies under a passphrase: the person is asked for it, and what is inside goes on. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSealed, openSealed } from '../queries/sealed.ts';
import { errorWords } from '../text/error-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { dismissSlot, showMessage } from './messages.ts';
import { TextField } from './text-field.tsx';

type Waiting = {
  readonly name: string;
  /** Throws when the passphrase is another; the person is asked again. */
  readonly open: (passphrase: string) => Promise<void>;
  readonly end: (isOpen: boolean) => void;
};

/** `opened`: false when the person gave up. Put `dialog` on the screen. */
export function useSealedUpload() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const ask = (name: string, open: Waiting['open']) =>
    new Promise<boolean>((resolve) => {
      setWaiting({
        name,
        open,
        end: (isOpen) => {
          setWaiting(null);
          resolve(isOpen);
        },
      });
    });
  const opened = async (uploadId: string, name: string): Promise<boolean> =>
    !(await isSealed(uploadId)) ||
    ask(name, async (passphrase) => void (await openSealed(uploadId, passphrase)));
  return { opened, ask, dialog: waiting && <PassphraseDialog waiting={waiting} /> };
}

function PassphraseDialog({ waiting }: { readonly waiting: Waiting }) {
  const { t } = useTranslation('sealed');
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    if (isBusy || passphrase === '') return;
    setIsBusy(true);
    try {
      await waiting.open(passphrase);
      dismissSlot('sealed'); // the one before that was wrong is answered
      waiting.end(true);
    } catch (error) {
      const { title, detail } = errorWords(error);
      showMessage({ tone: 'error', title, detail, slot: 'sealed' });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <FormDialog
      title={t('askTitle')}
      answer={t('open')}
      width="28rem"
      isPending={isBusy}
      onSubmit={submit}
      onClose={() => waiting.end(false)}
    >
      <TextField
        label={t('ask', { name: waiting.name })}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
    </FormDialog>
  );
}
