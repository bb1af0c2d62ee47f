/** Many recipients from a CSV or Excel file or pasted rows; looked at before anything is written. */
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecipientTablePreview } from '../../../shared/contract/api.ts';
import { client } from '../../api.ts';
import { FileButton } from '../../components/file-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { showError } from '../../queries/call.ts';
import { useAddRecipients } from '../../queries/office.ts';
import { uploadFile } from '../../queries/upload.ts';

export function RecipientImport({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [pasted, setPasted] = useState('');
  const [preview, setPreview] = useState<RecipientTablePreview | null>(null);
  const add = useAddRecipients();
  const look = async (input: { uploadId: string } | { pasted: string }) => {
    try {
      setPreview(await client.call('recipient.preview', input));
    } catch (error) {
      setPreview(null);
      showError(error);
    }
  };
  const takeFile = async (file: File) => look({ uploadId: await uploadFile(file) });
  const count = preview?.rows.length ?? 0;
  const submit = async () => {
    if (preview === null) {
      await look({ pasted });
      return;
    }
    if (count === 0) return;
    await add.mutateAsync({ rows: [...preview.rows] });
    showMessage({ tone: 'done', title: t('recipients.added', { n: count }) });
    onClose();
  };
  const nothingYet = preview === null && pasted.trim() === '' ? t('recipients.pasteFirst') : null;
  const heldBack = preview !== null && count === 0 ? t('recipients.previewNone') : nothingYet;
  return (
    <FormDialog
      title={t('recipients.importTitle')}
      width="48rem"
      answer={preview === null ? t('recipients.preview') : t('recipients.addMany', { n: count })}
      heldBack={heldBack}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack form-stack">
        <p>{t('recipients.importHow')}</p>
        <div>
          <FileButton
            icon={FileSpreadsheet}
            accept=".csv,.tsv,.txt,.xlsx"
            onFile={(file) => void takeFile(file).catch(showError)}
          >
            {t('common:action.chooseFile')}
          </FileButton>
        </div>
        <TextField
          label={t('recipients.paste')}
          value={pasted}
          onChange={(text) => {
            setPasted(text);
            setPreview(null);
          }}
          className="tall"
          multiline
        />
        {preview !== null && <Preview preview={preview} />}
      </div>
    </FormDialog>
  );
}

function Preview({ preview }: { readonly preview: RecipientTablePreview }) {
  const { t } = useTranslation('settings');
  const why = { 'empty-name': t('recipients.skippedEmpty'), 'same-name': t('recipients.skippedSame') };
  return (
    <section role="status" aria-label={t('recipients.preview')} className="stack form-stack">
      <strong>
        {preview.rows.length === 0
          ? t('recipients.previewNone')
          : t('recipients.previewCount', { n: preview.rows.length })}
      </strong>
      {preview.rows.length > 0 && (
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{t('recipients.name')}</th>
              <th scope="col">{t('recipients.formalTitle')}</th>
              <th scope="col" className="spare">
                {t('recipients.email')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{row.formalTitle}</td>
                <td className="spare break">{row.email}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.skipped.length > 0 && (
        <Notice tone="doubt" title={t('recipients.skipped', { n: preview.skipped.length })}>
          <ul>
            {preview.skipped.slice(0, 10).map((skipped) => (
              <li key={skipped.row}>
                {t('recipients.skippedRow', { row: skipped.row })} {why[skipped.why]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
