/** One of the three books while they are open: its lines, what was handed over, and what can be done. */
import { Columns3, LockKeyhole, Plus, Printer, UserRoundCog } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretBook, SecretListed, SecretStatus } from '../../../shared/secret-books/secret.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TextField } from '../../components/text-field.tsx';
import { usePrintSecret, useSecretList, useShutSecret } from '../../queries/secret.ts';
import { useFormat } from '../../text/use-format.ts';
import { Arrivals } from './arrivals.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { NewSecretDialog } from './new-dialog.tsx';

type Asked =
  | { readonly kind: 'new'; readonly arrivalId: string | null }
  | { readonly kind: 'letter'; readonly id: string }
  | { readonly kind: 'columns' | 'over' };

type Props = {
  readonly book: SecretBook;
  readonly status: SecretStatus;
  readonly onShut: () => void;
};

export function OpenBook({ book, status, onShut }: Props) {
  const { t } = useTranslation('secret');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const shut = useShutSecret();
  const print = usePrintSecret();
  const close = () => setAsked(null);
  const shutNow = () => {
    onShut();
    shut.mutate({});
  };
  return (
    <div className="secret-desk">
      <div className="secret-bar">
        <Button tone="main" icon={Plus} onPress={() => setAsked({ kind: 'new', arrivalId: null })}>
          {t('new.title')}
        </Button>
        <Button icon={Printer} onPress={() => print({ paper: 'book', book, year: null })}>
          {t('print')}
        </Button>
        <Button icon={Columns3} onPress={() => setAsked({ kind: 'columns' })}>
          {t('columns.open')}
        </Button>
        <Button icon={UserRoundCog} onPress={() => setAsked({ kind: 'over' })}>
          {t('handOver.open')}
        </Button>
        <Button icon={LockKeyhole} isPending={shut.isPending} onPress={shutNow}>
          {t('shut')}
        </Button>
      </div>
      {status.arrivals > 0 && <Arrivals onTake={(arrivalId) => setAsked({ kind: 'new', arrivalId })} />}
      <div className="row secret-find">
        <TextField className="grow" label={t('find')} type="search" value={text} onChange={setText} />
        {status.shutsAt !== null && (
          <span className="soft small until">{t('shutsAt', { at: status.shutsAt })}</span>
        )}
      </div>
      <Loaded query={useSecretList(book, text)}>
        {(rows) => (
          <Lines rows={rows} isSearched={text !== ''} onOpen={(id) => setAsked({ kind: 'letter', id })} />
        )}
      </Loaded>
      {asked?.kind === 'new' && <NewSecretDialog book={book} arrivalId={asked.arrivalId} onClose={close} />}
      {asked?.kind === 'letter' && <LetterDialog id={asked.id} onClose={close} />}
      {asked?.kind === 'columns' && <ColumnsDialog book={book} onClose={close} />}
      {asked?.kind === 'over' && <HandOverDialog status={status} kind="over" onClose={close} />}
    </div>
  );
}

const heads = ['number', 'class', 'document', 'date', 'from', 'to', 'subject'] as const;

type LinesProps = {
  readonly rows: readonly SecretListed[];
  readonly isSearched: boolean;
  readonly onOpen: (id: string) => void;
};

function Lines({ rows, isSearched, onOpen }: LinesProps) {
  const { t } = useTranslation('secret');
  const format = useFormat();
  if (rows.length === 0)
    return <EmptyState icon={LockKeyhole} title={t(isSearched ? 'notFound' : 'emptyOpen')} />;
  return (
    <section className="panel secret-list">
      <table className="list-table" aria-label={t('list')}>
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
          {rows.map(({ id, running, year, secrecy, ended, fields }) => (
            <tr key={id}>
              <td className="num">
                <Button size="small" label={t('openLetter', { n: running, year })} onPress={() => onOpen(id)}>
                  {format.digits(`${running}/${year}`)}
                </Button>
              </td>
              <td className="nb">{ended === null ? t(`class.${secrecy}`) : t(`ended.${ended}`)}</td>
              <td className="document">{fields.documentNumber}</td>
              <td className="nb">{fields.documentDate && format.shortDate(fields.documentDate)}</td>
              <td>{fields.from}</td>
              <td>{fields.to}</td>
              <td className="subject">{fields.subject}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
