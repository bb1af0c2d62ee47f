/** One secret letter, opened: its line, its files, what was done to it, and what can be done. Each opening is on record. */
import { ArrowDownToLine, Mail, MailOpen, Pencil, Receipt, SquareSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecretFieldName, SecretLetter } from '../../../shared/secret-books/secret.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { usePrintSecret, useSecretLetter } from '../../queries/secret.ts';
import { useFormat } from '../../text/use-format.ts';
import { ChangeList } from './change-list.tsx';
import { CorrectSecretDialog } from './correct-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { PageView } from './page-view.tsx';

type Props = { readonly id: string; readonly onClose: () => void };
type Asked = 'correct' | 'lower' | 'void';

export function LetterDialog({ id, onClose }: Props) {
  const { t } = useTranslation('secret');
  const letter = useSecretLetter(id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const back = () => setAsked(null);
  if (letter.data !== undefined && asked === 'correct')
    return <CorrectSecretDialog letter={letter.data} onClose={back} />;
  if (letter.data !== undefined && asked !== null)
    return (
      <EndDialog letter={letter.data} kind={asked as 'lower' | 'void'} onClose={back} onDone={onClose} />
    );
  return (
    <Dialog
      title={letter.data === undefined ? t('title') : titleOf(letter.data, t)}
      width="56rem"
      onClose={onClose}
      footer={
        <Button inDialog tone="main" onPress={onClose}>
          {t('letter.close')}
        </Button>
      }
    >
      <Loaded query={letter}>{(found) => <Opened letter={found} onAsk={setAsked} />}</Loaded>
    </Dialog>
  );
}

function titleOf(
  { book, running, year, secrecy }: SecretLetter,
  t: ReturnType<typeof useTranslation<'secret'>>['t'],
) {
  return t('letter.title', { book: t(`book.${book}`), n: running, year, class: t(`class.${secrecy}`) });
}

const names = [
  'documentNumber',
  'documentDate',
  'from',
  'to',
  'subject',
  'summary',
  'action',
  'receipt',
  'copies',
  'note',
] as const satisfies readonly SecretFieldName[];

type OpenedProps = { readonly letter: SecretLetter; readonly onAsk: (asked: Asked) => void };

function Opened({ letter, onAsk }: OpenedProps) {
  const { t } = useTranslation('secret');
  const format = useFormat();
  const print = usePrintSecret();
  const { id, fields, files, ended } = letter;
  const shownOf = (name: SecretFieldName) =>
    name === 'documentDate' && fields.documentDate !== null
      ? format.date(fields.documentDate)
      : (fields[name] ?? '');
  const shown = names.filter((name) => shownOf(name) !== '');
  return (
    <div className="secret-parts">
      <div className="row wrap">
        {ended === null && (
          <>
            <Button icon={Pencil} onPress={() => onAsk('correct')}>
              {t('letter.correct')}
            </Button>
            <Button icon={ArrowDownToLine} onPress={() => onAsk('lower')}>
              {t('letter.lower')}
            </Button>
            <Button icon={SquareSlash} onPress={() => onAsk('void')}>
              {t('letter.void')}
            </Button>
          </>
        )}
        <Button icon={Receipt} onPress={() => print({ paper: 'receipt', id })}>
          {t('letter.receipt')}
        </Button>
        <Button icon={MailOpen} onPress={() => print({ paper: 'inner', id })}>
          {t('letter.inner')}
        </Button>
        <Button icon={Mail} onPress={() => print({ paper: 'outer', id })}>
          {t('letter.outer')}
        </Button>
      </div>
      <dl className="secret-facts">
        {ended !== null && (
          <>
            <dt>{t('column.state')}</dt>
            <dd>{t(`ended.${ended}`)}</dd>
          </>
        )}
        {shown.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`field.${name}`)}</dt>
            <dd>{shownOf(name)}</dd>
          </div>
        ))}
        <dt>{t('letter.entered')}</dt>
        <dd>{t('arrivedFrom', { by: letter.by, at: format.moment(letter.at) })}</dd>
      </dl>
      <section>
        <h3>{t('letter.files')}</h3>
        {files.length === 0 && <p className="soft">{t('letter.noFiles')}</p>}
        {files.map((file) => (
          <FileOf key={file.id} letterId={id} fileId={file.id} name={file.name} />
        ))}
        {letter.pages.length > 0 && (
          <details>
            <summary>{t('letter.text')}</summary>
            {letter.pages.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
              <p key={at} style={{ whiteSpace: 'pre-wrap' }}>
                {text}
              </p>
            ))}
          </details>
        )}
      </section>
      <ChangeList changes={letter.changes} />
    </div>
  );
}

/** Opened only when asked for: each page is drawn from what is sealed. */
function FileOf({ letterId, fileId, name }: { letterId: string; fileId: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <PageView of={{ id: letterId, fileId }} name={name} />}
    </details>
  );
}
