/** The table of a letter to many, and each letter as its row fills it, side by side. */
import { ChevronLeft, ChevronRight, FileSpreadsheet, Trash2, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../../shared/contract/api.ts';
import type { Letter, LetterContent, LetterMerge } from '../../../../shared/letter/letter.ts';
import { client } from '../../../api.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FileButton } from '../../../components/file-button.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/message.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { showError } from '../../../queries/call.ts';
import { useRowPreview } from '../../../queries/many.ts';
import { uploadFile } from '../../../queries/upload.ts';
import { TemplatePreview } from '../../templates/drawing/template-preview.tsx';
import { PagePreview } from '../page-preview.tsx';
import type { LetterDraft } from '../use-letter-draft.ts';
import { MergeTableView } from './merge-table-view.tsx';
import { Problems } from './problems.tsx';

type Props = { readonly letter: Letter; readonly draft: LetterDraft; readonly onClose: () => void };

export function ManyDialog({ letter, draft, onClose }: Props) {
  const { t } = useTranslation('many');
  const { merge, circular } = draft.content;
  const [row, setRow] = useState(0);
  const use = (next: LetterMerge | null) => {
    setRow(0);
    // a column chosen by hand replaces the line; one that was only guessed does not
    const isChosen = merge !== null && next !== null && next.addressee !== merge.addressee;
    const isByHand = isChosen && next.columns.join('\n') === merge.columns.join('\n') && !circular;
    const addressee = isByHand ? fieldOf(next) : addresseeLine(draft.content, next);
    draft.change({ merge: withOwnLine(next, addressee, circular), addressee });
  };
  const { flush } = draft;
  useEffect(() => {
    if (merge !== null) void flush().catch(() => undefined);
  }, [merge, flush]);
  return (
    <Dialog
      title={t('dialog.title')}
      onClose={onClose}
      width="76rem"
      footer={
        <>
          {merge !== null && (
            <Button inDialog icon={Trash2} onPress={() => use(null)}>
              {t('dialog.remove')}
            </Button>
          )}
          <span className="grow" />
          <Button inDialog tone="main" onPress={onClose}>
            {t('dialog.close')}
          </Button>
        </>
      }
    >
      <div className="many-dialog">
        <div className="stack form-stack">
          <p>{circular ? t('dialog.circular') : t('dialog.how')}</p>
          <Sources chosenIds={draft.content.recipientIds} onTable={use} />
          {merge !== null && (
            <>
              <MergeTableView merge={merge} row={row} onRow={setRow} onChange={use} />
              <Problems content={draft.content} />
            </>
          )}
        </div>
        <RowPreview letter={letter} total={merge?.rows.length ?? 0} row={row} onRow={setRow} />
      </div>
    </Dialog>
  );
}

function fieldOf(table: LetterMerge | null): string {
  return table === null || table.addressee === null ? '' : `{${table.columns[table.addressee]}}`;
}

/** Words the clerk wrote into the line เรียน go before a column that was only guessed. */
function withOwnLine(merge: LetterMerge | null, addressee: string, circular: boolean): LetterMerge | null {
  if (merge === null || merge.addressee === null || circular) return merge;
  return addressee === fieldOf(merge) ? merge : { ...merge, addressee: null };
}

/** The line เรียน names the column, so that the desk shows who it is for; words the clerk wrote there stay. */
function addresseeLine({ addressee, merge, circular }: LetterContent, next: LetterMerge | null): string {
  const isOurs = addressee.trim() === '' || addressee === fieldOf(merge);
  return isOurs && !circular ? fieldOf(next) : addressee;
}

type SourcesProps = {
  readonly chosenIds: readonly string[];
  readonly onTable: (merge: LetterMerge) => void;
};

function Sources({ chosenIds, onTable }: SourcesProps) {
  const { t } = useTranslation('many');
  const [pasted, setPasted] = useState('');
  const take = async (input: Input<'many.table'>) => {
    onTable(await client.call('many.table', input));
    setPasted('');
  };
  const takeFile = async (file: File) => take({ from: 'file', uploadId: await uploadFile(file) });
  return (
    <>
      <div className="row wrap">
        <FileButton
          icon={FileSpreadsheet}
          accept=".csv,.tsv,.txt,.xlsx"
          onFile={(file) => void takeFile(file).catch(showError)}
        >
          {t('dialog.file')}
        </FileButton>
        <Button
          inDialog
          icon={Users}
          heldBack={chosenIds.length === 0 ? t('dialog.noRecipients') : null}
          onPress={() => void take({ from: 'recipients', recipientIds: [...chosenIds] }).catch(showError)}
        >
          {t('dialog.recipients', { n: chosenIds.length })}
        </Button>
      </div>
      <TextField label={t('dialog.paste')} value={pasted} onChange={setPasted} multiline />
      <div>
        <Button
          inDialog
          size="small"
          heldBack={pasted.trim() === '' ? t('dialog.pasteFirst') : null}
          onPress={() => void take({ from: 'pasted', text: pasted }).catch(showError)}
        >
          {t('dialog.usePasted')}
        </Button>
      </div>
    </>
  );
}

type RowPreviewProps = {
  readonly letter: Letter;
  readonly total: number;
  readonly row: number;
  readonly onRow: (row: number) => void;
};

function RowPreview({ letter, total, row, onRow }: RowPreviewProps) {
  const { t } = useTranslation('many');
  const preview = useRowPreview(letter.id, row, total > 0 && letter.template === undefined);
  return (
    <section className="many-preview" aria-label={t('dialog.preview')}>
      {total === 0 ? (
        <Notice tone="info" title={t('dialog.noPreview')} />
      ) : (
        <>
          <div className="row">
            <Button
              inDialog
              size="small"
              tone="quiet"
              icon={ChevronLeft}
              label={t('dialog.before')}
              onPress={() => onRow(Math.max(0, row - 1))}
            />
            <span role="status">{t('dialog.nth', { n: row + 1, total })}</span>
            <Button
              inDialog
              size="small"
              tone="quiet"
              icon={ChevronRight}
              label={t('dialog.after')}
              onPress={() => onRow(Math.min(total - 1, row + 1))}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="many-pages" tabIndex={0} aria-label={t('dialog.preview')}>
            {letter.template !== undefined ? (
              <TemplatePreview letterId={letter.id} zoom={1} row={row} />
            ) : (
              <Loaded query={preview}>
                {(pages) => <PagePreview preview={pages} zoom={1} here={null} onPress={() => undefined} />}
              </Loaded>
            )}
          </section>
        </>
      )}
    </section>
  );
}
