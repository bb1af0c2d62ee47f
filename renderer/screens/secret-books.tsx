/** ทะเบียนลับ: shut, it shows numbers and classes to everybody; open, the registrar's three books. */
import { LockKeyhole } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SecretBook, type SecretStatus, secretBooks } from '../../shared/secret-books/secret.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/message.tsx';
import { Screen } from '../components/screen.tsx';
import { Select } from '../components/select.tsx';
import { useSecretStatus, useSecretStubs } from '../queries/secret.ts';
import { useFormat } from '../text/use-format.ts';
import { OpenBook } from './secret-books/open-book.tsx';
import { OpenPart } from './secret-books/open-part.tsx';
import { RecoveryKeyDialog, ShowRecoveryKey } from './secret-books/recovery-key-dialog.tsx';
import { SetUpPart } from './secret-books/set-up-part.tsx';
import { TakeOverPart } from './secret-books/take-over-part.tsx';
import './secret-books/secret-books.css';

export function SecretBooksScreen() {
  const { t } = useTranslation('secret');
  const status = useSecretStatus();
  const [book, setBook] = useState<SecretBook>('in');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  return (
    <Screen
      title={t('title')}
      aside={status.data?.registrar && t('registrar', { name: status.data.registrar.name })}
      actions={
        <Select
          label={t('bookLabel')}
          hideLabel
          className="secret-book"
          value={book}
          onChange={setBook}
          options={secretBooks.map((value) => ({ value, label: t(`book.${value}`) }))}
        />
      }
    >
      <ShowRecoveryKey value={setRecoveryKey}>
        <Loaded query={status}>{(found) => <Books status={found} book={book} />}</Loaded>
      </ShowRecoveryKey>
      {recoveryKey !== null && (
        <RecoveryKeyDialog recoveryKey={recoveryKey} onClose={() => setRecoveryKey(null)} />
      )}
    </Screen>
  );
}

function Books({ status, book }: { readonly status: SecretStatus; readonly book: SecretBook }) {
  const { t } = useTranslation('secret');
  const { registrar, maySit, mayTakeOver, isOpen } = status;
  const byHand = useRef(false);
  const shutItself = useShutItself(isOpen, byHand);
  if (registrar === null)
    return (
      <div className="secret-desk">
        {mayTakeOver ? (
          <SetUpPart isNamed={status.persons.length > 0} />
        ) : (
          <Notice tone="info" title={t('nobodyYet')}>
            {t('nobodyYetDetail')}
          </Notice>
        )}
        <Stubs book={book} />
      </div>
    );
  if (isOpen)
    return (
      <OpenBook
        book={book}
        status={status}
        onShut={() => {
          byHand.current = true;
        }}
      />
    );
  return (
    <div className="secret-desk">
      {shutItself && (
        <Notice tone="info" title={t('shutItself')}>
          {t('shutItselfDetail')}
        </Notice>
      )}
      {!status.isInForce && (
        <Notice tone="doubt" title={t('open.fromElsewhere')}>
          {t('open.fromElsewhereDetail')}
        </Notice>
      )}
      {maySit && <OpenPart status={status} />}
      {!maySit && mayTakeOver && <TakeOverPart status={status} />}
      {!mayTakeOver && <Notice tone="info" title={t('notYours', { name: registrar.name })} />}
      <Stubs book={book} />
    </div>
  );
}

/** They were open on this screen, and nobody here has shut them. */
function useShutItself(isOpen: boolean, byHand: { current: boolean }): boolean {
  const [was, setWas] = useState(false);
  const before = useRef(isOpen);
  useEffect(() => {
    if (before.current && !isOpen) setWas(!byHand.current);
    if (isOpen) {
      setWas(false);
      byHand.current = false;
    }
    before.current = isOpen;
  }, [isOpen, byHand]);
  return was;
}

function Stubs({ book }: { readonly book: SecretBook }) {
  const { t } = useTranslation('secret');
  const { digits } = useFormat();
  return (
    <Loaded query={useSecretStubs(book)}>
      {(rows) => {
        const hasEnded = rows.some(({ ended }) => ended !== null);
        return rows.length === 0 ? (
          <EmptyState icon={LockKeyhole} title={t('empty')} />
        ) : (
          <section className="panel secret-list">
            <table className="list-table" aria-label={t('list')}>
              <thead>
                <tr>
                  <th scope="col">{t('column.number')}</th>
                  <th scope="col">{t('column.class')}</th>
                  {hasEnded && <th scope="col">{t('column.state')}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, running, year, secrecy, ended }) => (
                  <tr key={id}>
                    <td className="num">{digits(`${running}/${year}`)}</td>
                    <td>{t(`class.${secrecy}`)}</td>
                    {hasEnded && <td>{ended !== null && t(`ended.${ended}`)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      }}
    </Loaded>
  );
}
