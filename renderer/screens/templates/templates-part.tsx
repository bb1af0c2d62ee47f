/** แบบของสำนักงาน: the office's own Word templates, and forms of the regulation to start from. */
import { FileDown, FilePlus2, FileText, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LetterFormName, letterFormNames } from '../../../shared/letter/forms/form.ts';
import type { OfficeTemplate, TemplateCheck } from '../../../shared/letter/template.ts';
import { formLabels } from '../../../shared/text/form-labels.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { showError } from '../../queries/call.ts';
import { deliver } from '../../queries/output.ts';
import {
  checkTemplate,
  sampleOfTemplate,
  startingTemplate,
  useRemoveTemplate,
  useTemplates,
} from '../../queries/templates.ts';
import { uploadFile } from '../../queries/upload.ts';
import { useFormat } from '../../text/use-format.ts';
import { CheckDialog } from './check-dialog.tsx';
import { FillDialog } from './fill-dialog.tsx';

type Checked = { readonly uploadId: string; readonly check: TemplateCheck };

export function TemplatesPart() {
  const { t } = useTranslation('templates');
  const templates = useTemplates();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [toFill, setToFill] = useState<OfficeTemplate | null>(null);
  const [toRemove, setToRemove] = useState<OfficeTemplate | null>(null);
  const remove = useRemoveTemplate();
  const look = async (file: File) => {
    const uploadId = await uploadFile(file);
    setChecked({ uploadId, check: await checkTemplate(uploadId) });
  };
  const removeNow = ({ id, name }: OfficeTemplate) => {
    setToRemove(null);
    remove.mutate({ id }, { onSuccess: () => showMessage({ tone: 'done', title: t('removed', { name }) }) });
  };
  return (
    <div className="stack form-stack">
      <p>{t('intro')}</p>
      <p className="soft small">{t('known')}</p>
      <div>
        <FileButton
          does="template.add"
          icon={FilePlus2}
          accept=".docx"
          onFile={(file) => void look(file).catch(showError)}
        >
          {t('add')}
        </FileButton>
      </div>
      <Loaded query={templates}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={FileText} title={t('empty')}>
              {t('emptyHint')}
            </EmptyState>
          ) : (
            <ul className="stack form-stack">
              {list.map((template) => (
                <TemplateRow
                  key={template.id}
                  template={template}
                  onFill={() => setToFill(template)}
                  onRemove={() => setToRemove(template)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <StartFromForm />
      {checked !== null && <CheckDialog {...checked} onClose={() => setChecked(null)} />}
      {toFill !== null && <FillDialog template={toFill} onClose={() => setToFill(null)} />}
      {toRemove !== null && (
        <ConfirmDialog
          title={t('removeTitle', { name: toRemove.name })}
          answer={t('remove', { name: toRemove.name })}
          onConfirm={() => removeNow(toRemove)}
          onClose={() => setToRemove(null)}
        >
          {t('removeDetail')}
        </ConfirmDialog>
      )}
    </div>
  );
}

type RowProps = {
  readonly template: OfficeTemplate;
  readonly onFill: () => void;
  readonly onRemove: () => void;
};

function TemplateRow({ template: { id, name, fields }, onFill, onRemove }: RowProps) {
  const { t } = useTranslation('templates');
  const sample = () =>
    void sampleOfTemplate(id)
      .then((made) => deliver(made, 'save'))
      .catch(showError);
  return (
    <li className="card row wrap">
      <div className="grow">
        <h3>{name}</h3>
        <p className="soft small">{t('fields', { n: fields.length })}</p>
      </div>
      <Button size="small" icon={FileDown} onPress={sample}>
        <span aria-hidden="true">{t('sample')}</span>
        <span className="vh">{t('sampleNamed', { name })}</span>
      </Button>
      <Button does="template.write" size="small" icon={PencilLine} onPress={onFill}>
        <span aria-hidden="true">{t('use')}</span>
        <span className="vh">{t('useNamed', { name })}</span>
      </Button>
      <Button
        does="template.remove"
        tone="quiet"
        size="small"
        icon={Trash2}
        label={t('remove', { name })}
        onPress={onRemove}
      />
    </li>
  );
}

function StartFromForm() {
  const { t } = useTranslation('templates');
  const { language } = useFormat();
  const [form, setForm] = useState<LetterFormName>('external');
  const save = () =>
    void startingTemplate(form)
      .then((made) => deliver(made, 'save'))
      .catch(showError);
  return (
    <section className="stack form-stack" aria-label={t('start.title')}>
      <h3>{t('start.title')}</h3>
      <Select
        label={t('start.form')}
        value={form}
        options={letterFormNames.map((value) => ({ value, label: formLabels[value][language] }))}
        onChange={setForm}
      />
      <div>
        <Button icon={FileDown} onPress={save}>
          {t('start.save')}
        </Button>
      </div>
    </section>
  );
}
