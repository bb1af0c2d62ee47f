/** ทะเบียนลับ: shut, it shows numbers and classes; open, the registrar's three books. */
import { LockKeyhole, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SecretBook, secretBooks } from '../../shared/secret-books/secret.ts';
import { client } from '../api.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Screen } from '../components/screen.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { useAppStatus } from '../queries/app.ts';
import { showError } from '../queries/call.ts';
import {
  showSecretPaper,
  useSecretList,
  useSecretStatus,
  useSecretStubs,
  useShutSecret,
} from '../queries/secret.ts';
import { NewSecretDialog } from './secret-books/new-dialog.tsx';
import { OpenPart } from './secret-books/open-part.tsx';
import { SetUpPart } from './secret-books/set-up-part.tsx';

export function SecretBooksScreen() {
  const { t } = useTranslation('secret');
  const status = useSecretStatus();
  const [book, setBook] = useState<SecretBook>('in');
  return (
    <Screen
      title={t('title')}
      aside={status.data?.registrar && t('registrar', { name: status.data.registrar.name })}
      actions={
        <Select
          label={t('bookLabel')}
          hideLabel
          value={book}
          onChange={setBook}
          options={secretBooks.map((value) => ({ value, label: t(`book.${value}`) }))}
        />
      }
    >
      <Loaded query={status}>
        {({ registrar, maySit, isOpen, shutsAt, arrivals }) => {
          if (registrar === null) return maySit ? <SetUpPart /> : <Stubs book={book} />;
          if (isOpen) return <OpenBook book={book} shutsAt={shutsAt} arrivals={arrivals} />;
          return (
            <div className="stack">
              {maySit && <OpenPart />}
              <Stubs book={book} />
            </div>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function Stubs({ book }: { readonly book: SecretBook }) {
  const { t } = useTranslation('secret');
  return (
    <Loaded query={useSecretStubs(book)}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={LockKeyhole} title={t('empty')} />
        ) : (
          <table className="plain" aria-label={t('list')}>
            <tbody>
              {rows.map(({ id, running, year, secrecy, ended }) => (
                <tr key={id}>
                  <td>
                    {running}/{year}
                  </td>
                  <td>{t(`class.${secrecy}`)}</td>
                  <td>{ended !== null && t(`ended.${ended}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  );
}

type OpenBookProps = {
  readonly book: SecretBook;
  readonly shutsAt: string | null;
  readonly arrivals: number;
};

function OpenBook({ book, shutsAt, arrivals }: OpenBookProps) {
  const { t } = useTranslation('secret');
  const [text, setText] = useState('');
  const [isNew, setNew] = useState<'file' | 'arrival' | null>(null);
  const shut = useShutSecret();
  const isDesktop = useAppStatus().data?.host === 'desktop';
  const print = () =>
    client
      .call('secret.print', { paper: 'book', book, year: null })
      .then((produced) => showSecretPaper(produced, isDesktop))
      .catch(showError);
  return (
    <div className="stack">
      <div className="row">
        <Button tone="main" onPress={() => setNew('file')}>
          {t('new.title')}
        </Button>
        <Button icon={Printer} onPress={() => void print()}>
          {t('print')}
        </Button>
        <Button icon={LockKeyhole} isPending={shut.isPending} onPress={() => shut.mutate({})}>
          {t('shut')}
        </Button>
        {shutsAt !== null && <span className="soft small">{t('shutsAt', { at: shutsAt })}</span>}
      </div>
      {arrivals > 0 && (
        <div className="row">
          <span>{t('arrivals', { n: arrivals })}</span>
          <Button size="small" onPress={() => setNew('arrival')}>
            {t('takeArrival')}
          </Button>
        </div>
      )}
      <TextField label={t('find')} type="search" value={text} onChange={setText} />
      <OpenLines book={book} text={text} />
      {isNew !== null && <NewSecretDialog book={book} from={isNew} onClose={() => setNew(null)} />}
    </div>
  );
}

function OpenLines({ book, text }: { readonly book: SecretBook; readonly text: string }) {
  const { t } = useTranslation('secret');
  const heads = ['number', 'class', 'document', 'from', 'to', 'subject', 'files'] as const;
  return (
    <Loaded query={useSecretList(book, text)}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState icon={LockKeyhole} title={t('empty')} />
        ) : (
          <table className="plain" aria-label={t('list')}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`column.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, running, year, secrecy, ended, fields, files }) => (
                <tr key={id}>
                  <td>
                    {running}/{year}
                  </td>
                  <td>{ended === null ? t(`class.${secrecy}`) : t(`ended.${ended}`)}</td>
                  <td>{fields.documentNumber}</td>
                  <td>{fields.from}</td>
                  <td>{fields.to}</td>
                  <td>{fields.subject}</td>
                  <td>{files.map(({ name }) => name).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  );
}
