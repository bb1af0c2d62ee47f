/** On the desk in the form's place: what a letter on the office's own template still lets be changed. */
import { useTranslation } from 'react-i18next';
import { formOf } from '../../../shared/letter/forms/index.ts';
import { isAsked, type LetterTemplate, wordsOfTemplate } from '../../../shared/letter/template.ts';
import { Notice } from '../../components/message.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SignatoryField } from '../letter/closing-fields.tsx';
import { PrefixField } from '../letter/head-fields.tsx';
import type { LetterDraft } from '../letter/use-letter-draft.ts';
import { ValueFields } from './value-fields.tsx';

type Props = {
  readonly template: LetterTemplate;
  readonly draft: LetterDraft;
  readonly isLocked: boolean;
};

export function TemplateFields({ template, draft, isLocked }: Props) {
  const { t } = useTranslation('templates');
  const { content, change } = draft;
  const fill = (values: LetterTemplate['values']) => {
    const next = { ...template, values };
    const text = wordsOfTemplate(next);
    change({ template: next, body: [{ kind: 'paragraph', text, level: 1, sourceParagraph: null }] });
  };
  return (
    <>
      <Notice tone="info" title={t('desk', { name: template.name })} />
      <PrefixField form={formOf(content.form)} draft={draft} isLocked={isLocked} />
      <TextField
        label={t('fill.subject')}
        value={content.subject}
        multiline
        isReadOnly={isLocked}
        onChange={(subject) => change({ subject })}
      />
      <TextField
        label={t('fill.addressee')}
        value={content.addressee}
        multiline
        isReadOnly={isLocked}
        onChange={(addressee) => change({ addressee })}
      />
      <ValueFields
        fields={template.fields.filter(isAsked)}
        values={template.values}
        isLocked={isLocked}
        onChange={fill}
      />
      <SignatoryField draft={draft} isRequired isForRegister={false} />
    </>
  );
}
