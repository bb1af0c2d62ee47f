/** A new line: typed, from files that are read in memory, or from a letter that was handed over. */
import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptySecretFields, type SecretBook, type SecretTaken } from '../../../shared/secret-books/secret.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { showError } from '../../queries/call.ts';
import { dropTaken, takeArrival, takeSecretFile, useRegisterSecret } from '../../queries/secret.ts';
import { PageView } from './page-view.tsx';
import { SecretFieldsForm, type SecretLine } from './secret-fields.tsx';

type Props = {
  readonly book: SecretBook;
  readonly arrivalId: string | null;
  readonly onClose: () => void;
};

const kinds = '.pdf,.docx,.txt,image/*';

export function NewSecretDialog({ book, arrivalId, onClose }: Props) {
  const { t } = useTranslation('secret');
  const register = useRegisterSecret();
  const [line, setLine] = useState<SecretLine>({ secrecy: 'confidential', fields: emptySecretFields });
  const [taken, setTaken] = useState<readonly SecretTaken[]>([]);
  const [isReading, setReading] = useState(false);

  async function take(reading: Promise<SecretTaken>): Promise<void> {
    setReading(true);
    try {
      const found = await reading;
      // The first file says what the letter is; others go with it.
      setTaken((before) => [...before, found]);
      if (taken.length === 0)
        setLine(({ secrecy }) => ({ secrecy: found.secrecy ?? secrecy, fields: found.fields }));
    } catch (error) {
      showError(error);
    } finally {
      setReading(false);
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the dialog opens
  useEffect(() => {
    if (arrivalId !== null) void take(takeArrival(arrivalId));
  }, [arrivalId]);

  function leave(): void {
    for (const { takeId } of taken) void dropTaken(takeId).catch(() => undefined); // shut: gone already
    onClose();
  }

  async function submit(): Promise<void> {
    const takeIds = taken.map(({ takeId }) => takeId);
    const { running, year } = await register.mutateAsync({ book, ...line, takeIds });
    showMessage({ tone: 'done', title: t('new.done', { book: t(`book.${book}`), n: running, year }) });
    onClose();
  }

  return (
    <FormDialog
      title={t('new.titleIn', { book: t(`book.${book}`) })}
      answer={t('new.answer')}
      width="56rem"
      onSubmit={submit}
      onClose={leave}
      heldBack={isReading ? t('new.reading') : line.fields.subject.trim() === '' ? t('lacks.subject') : null}
    >
      <div className="secret-fields">
        <div className="row wrap">
          <FileButton icon={FileUp} accept={kinds} onFile={(file) => void take(takeSecretFile(file))}>
            {t(taken.length === 0 ? 'new.file' : 'new.another')}
          </FileButton>
          <span className="soft small" role="status">
            {isReading ? t('new.reading') : t('new.fileHint')}
          </span>
        </div>
        {taken.map(({ takeId, name }) => (
          <details key={takeId}>
            <summary>{name}</summary>
            <PageView of={{ takeId }} name={name} />
            <Button
              size="small"
              onPress={() => {
                void dropTaken(takeId).catch(showError);
                setTaken(taken.filter((one) => one.takeId !== takeId));
              }}
            >
              {t('new.drop')}
            </Button>
          </details>
        ))}
        <SecretFieldsForm book={book} value={line} onChange={setLine} />
      </div>
    </FormDialog>
  );
}
