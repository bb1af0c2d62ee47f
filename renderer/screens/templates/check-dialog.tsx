/** What a Word file holds before it is kept: fields filled by themselves, fields to fill in, every mistake at once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  isAsked,
  type TemplateCheck,
  type TemplateField,
  type TemplateMistake,
} from '../../../shared/letter/template.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useAddTemplate } from '../../queries/templates.ts';

type Props = {
  readonly uploadId: string;
  readonly check: TemplateCheck;
  readonly onClose: () => void;
};

export function CheckDialog({ uploadId, check, onClose }: Props) {
  const { t } = useTranslation('templates');
  const [name, setName] = useState(check.name);
  const add = useAddTemplate();
  const { fields, mistakes, missing } = check;
  const submit = async () => {
    if (mistakes.length > 0 || name.trim() === '') return;
    await add.mutateAsync({ uploadId, name: name.trim() });
    showMessage({ tone: 'done', title: t('check.saved', { name: name.trim() }) });
    onClose();
  };
  const notWhole = mistakes.length > 0 ? t('check.mistakes', { n: mistakes.length }) : null;
  return (
    <FormDialog
      title={t('check.title')}
      width="44rem"
      answer={t('check.save')}
      heldBack={notWhole ?? (name.trim() === '' ? t('check.needName') : null)}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="stack form-stack">
        {notWhole !== null && (
          <Notice tone="error" title={notWhole}>
            <ul>
              {mistakes.map((mistake, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a mistake is known by its place
                <li key={at}>
                  <MistakeWords mistake={mistake} />
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <TextField label={t('check.name')} value={name} onChange={setName} />
        <Fields label={t('check.auto')} fields={fields.filter((field) => !isAsked(field))} />
        <Fields label={t('check.asked')} fields={fields.filter(isAsked)} />
        {missing.length > 0 && (
          <Notice
            tone="info"
            title={t('check.missing', { names: missing.map((one) => `{${one}}`).join(' ') })}
          />
        )}
      </div>
    </FormDialog>
  );
}

function Fields({ label, fields }: { readonly label: string; readonly fields: readonly TemplateField[] }) {
  const { t } = useTranslation('templates');
  const words = fields.map(({ name, columns }) =>
    columns === null ? `{${name}}` : t('check.loop', { name: `{${name}}`, columns: columns.join(' ') }),
  );
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <p>{words.length === 0 ? t('check.none') : words.join('  ')}</p>
    </section>
  );
}

function MistakeWords({ mistake }: { readonly mistake: TemplateMistake }) {
  const { t } = useTranslation('templates');
  switch (mistake.kind) {
    case 'not-closed':
    case 'not-opened':
    case 'empty-field':
    case 'hidden-signs':
      return t(`mistake.${mistake.kind}`, { near: mistake.near });
    case 'loop-not-closed':
    case 'loop-not-opened':
    case 'loop-in-loop':
      return t(`mistake.${mistake.kind}`, { name: mistake.name });
    case 'no-fields':
      return t('mistake.no-fields');
  }
}
