/** บัญชีแนบท้าย, schedules and forms that follow the letter: each a title, a text of its own, upright or landscape. */
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LetterAttachment } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextField } from '../../components/text-field.tsx';
import { BodyEditor } from './body-editor.tsx';

type Props = {
  readonly letterId: string;
  readonly attachments: readonly LetterAttachment[];
  readonly isLocked: boolean;
  readonly onChange: (attachments: LetterAttachment[]) => void;
};

const blank: LetterAttachment = {
  title: '',
  landscape: false,
  body: [{ kind: 'paragraph', text: '', level: 1, sourceParagraph: null }],
};

export function Attachments({ letterId, attachments, isLocked, onChange }: Props) {
  const { t } = useTranslation('letter');
  const change = (at: number, part: Partial<LetterAttachment>) =>
    onChange(attachments.map((one, place) => (place === at ? { ...one, ...part } : one)));
  if (isLocked && attachments.length === 0) return null;
  return (
    <div className="attachments" data-field="attachments">
      {attachments.map((attachment, at) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: an attachment is known by its place
          key={at}
          className="attachment"
          aria-label={t('attachments.name', { n: at + 1 })}
          data-field={`attachments[${at}]`}
        >
          <div data-field={`attachments[${at}].title`}>
            <TextField
              label={t('attachments.title', { n: at + 1 })}
              multiline
              value={attachment.title}
              isReadOnly={isLocked}
              onChange={(title) => change(at, { title })}
            />
          </div>
          <div className="row">
            <Checkbox
              isSelected={attachment.landscape}
              isDisabled={isLocked}
              onChange={(landscape) => change(at, { landscape })}
            >
              {t('attachments.landscape')}
            </Checkbox>
            <span className="grow" />
            {!isLocked && (
              <Button
                size="small"
                tone="quiet"
                icon={Trash2}
                onPress={() => onChange(attachments.toSpliced(at, 1))}
              >
                {t('attachments.remove')}
                <span className="vh"> {t('attachments.name', { n: at + 1 })}</span>
              </Button>
            )}
          </div>
          <BodyEditor
            name={`attachments[${at}].body`}
            label={t('attachments.body', { n: at + 1 })}
            letterId={letterId}
            isLandscape={attachment.landscape}
            body={attachment.body}
            isLocked={isLocked}
            onChange={(body) => change(at, { body })}
          />
        </section>
      ))}
      {!isLocked && (
        <Button size="small" tone="quiet" icon={Plus} onPress={() => onChange([...attachments, blank])}>
          {t('attachments.add')}
        </Button>
      )}
    </div>
  );
}
