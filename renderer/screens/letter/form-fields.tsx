/** What the letter's form asks for, in the order of its paper (shared/letter/forms); nothing else is shown. */
import { memo, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import { withAddressee } from '../../../shared/letter/follow-addressee.ts';
import type { CommonField, FormField, LetterForm } from '../../../shared/letter/forms/form.ts';
import { formOf } from '../../../shared/letter/forms/index.ts';
import type { LetterContent } from '../../../shared/letter/letter.ts';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { Attachments } from './attachments.tsx';
import { sameBesideBody } from './beside-body.ts';
import { BodyEditor } from './body-editor.tsx';
import { ClosingPurpose, SignatoryField } from './closing-fields.tsx';
import { DetailField } from './detail-field.tsx';
import { PrefixField, Recipients, UrgencyField } from './head-fields.tsx';
import { EnclosureList, ReferenceList } from './head-lists.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly letterId: string;
  readonly draft: LetterDraft;
  readonly isLocked: boolean;
};

export function FormFields(props: Props) {
  const { draft, isLocked } = props;
  const form = formOf(draft.content.form);
  return (
    <>
      {form.numbering !== null && (
        <Place name="prefixId">
          <PrefixOnce form={form} draft={draft} isLocked={isLocked} />
        </Place>
      )}
      {form.fields.map((field) => (
        <Place key={field.name} name={placeOf(field)}>
          {field.kind === 'detail' && (
            <DetailOnce form={form} field={field} draft={draft} isLocked={isLocked} />
          )}
          {field.kind === 'common' && field.name === 'body' && (
            <Common {...props} form={form} field={field} />
          )}
          {field.kind === 'common' && field.name !== 'body' && (
            <CommonOnce {...props} form={form} field={field} />
          )}
        </Place>
      ))}
    </>
  );
}

/** As findings name it; has no box of its own. The text and the attachments name themselves. */
function Place({ name, children }: { name: string | undefined; children: ReactNode }) {
  return (
    <div className="desk-place" data-field={name}>
      {children}
    </div>
  );
}

function placeOf(field: FormField): string | undefined {
  if (field.kind === 'detail') return `details.${field.name}`;
  if (field.name === 'body' || field.name === 'attachments') return undefined;
  return field.name === 'signatory' ? 'signatoryId' : field.name;
}

type CommonProps = Props & {
  readonly form: LetterForm;
  readonly field: Extract<FormField, { kind: 'common' }>;
};

function Common({ letterId, draft, isLocked, form, field }: CommonProps) {
  const { t } = useTranslation('letter');
  const { content, change } = draft;
  const shared = { form, field, draft, isLocked };
  // A steady function: the editor is not made anew for it.
  const changeBody = useCallback((body: LetterContent['body']) => change({ body }), [change]);
  switch (field.name) {
    case 'urgency':
      return <UrgencyField draft={draft} />;
    case 'date':
      return <DateField {...shared} />;
    case 'subject':
      return <Words {...shared} name="subject" label={subjectLabel(form)} />;
    case 'addressee':
      return (
        <>
          <Words {...shared} name="addressee" label={form.name === 'sealed' ? 'to' : 'addressee'} />
          <Recipients draft={draft} isLocked={isLocked} />
        </>
      );
    case 'references':
      return (
        <ReferenceList
          references={content.references}
          isLocked={isLocked}
          onChange={(references) => change({ references })}
        />
      );
    case 'enclosures':
      return (
        <EnclosureList
          enclosures={content.enclosures}
          isLocked={isLocked}
          onChange={(enclosures) => change({ enclosures })}
        />
      );
    case 'body':
      return (
        <BodyEditor
          name="body"
          label={t('body')}
          letterId={letterId}
          body={content.body}
          isLocked={isLocked}
          onChange={changeBody}
        />
      );
    case 'closingPurpose':
      return <ClosingPurpose draft={draft} isLocked={isLocked} />;
    case 'complimentaryClose':
      return <Words {...shared} name="complimentaryClose" label="complimentaryClose" isLine />;
    case 'signatory':
      return (
        <SignatoryField draft={draft} isRequired={field.isRequired} isForRegister={field.isForRegister} />
      );
    case 'attachments':
      return (
        <Attachments
          letterId={letterId}
          attachments={content.attachments}
          isLocked={isLocked}
          onChange={(attachments) => change({ attachments })}
        />
      );
    default:
      return assertNever(field.name);
  }
}

const CommonOnce = memo(Common, sameBesideBody);
const DetailOnce = memo(DetailField, sameBesideBody);
const PrefixOnce = memo(PrefixField, sameBesideBody);

type FieldProps = Pick<CommonProps, 'form' | 'field' | 'draft' | 'isLocked'>;

function DateField({ form, draft, isLocked }: FieldProps) {
  const { t } = useTranslation('letter');
  const isNumbered = form.numbering !== null && draft.content.date === null;
  if (isLocked && draft.content.date === null) return null;
  return (
    <ThaiDateField
      label={t(`dates.${form.name}`)}
      value={draft.content.date}
      onChange={(date) => draft.change({ date })}
      {...(isNumbered ? { hint: t('fields.dateAtIssue') } : {})}
    />
  );
}

type WordsProps = FieldProps & {
  readonly name: Extract<CommonField, 'subject' | 'addressee' | 'complimentaryClose'>;
  readonly label: 'subject' | 'about' | 'meetingName' | 'addressee' | 'to' | 'complimentaryClose';
  readonly isLine?: boolean;
};

function Words({ field, draft, isLocked, name, label, isLine = false }: WordsProps) {
  const { t } = useTranslation('letter');
  return (
    <TextField
      label={t(`fields.${label}`)}
      value={draft.content[name]}
      multiline={!isLine}
      offersLayout
      isRequired={field.isRequired}
      isReadOnly={isLocked}
      {...(field.isRequired ? { placeholder: t('fields.required') } : {})}
      {...(field.isForRegister ? { hint: t('fields.forRegister') } : {})}
      onChange={(text) =>
        draft.change(name === 'addressee' ? withAddressee(draft.content, text) : { [name]: text })
      }
    />
  );
}

function subjectLabel({ name }: LetterForm): 'subject' | 'about' | 'meetingName' {
  if (name === 'minutes') return 'meetingName';
  return name === 'regulation' || name === 'rule' ? 'about' : 'subject';
}
