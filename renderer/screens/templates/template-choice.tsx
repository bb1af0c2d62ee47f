/** The office's own templates beside the forms of the regulation; nothing while the office has none. */
import './templates.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isAsked, type OfficeTemplate } from '../../../shared/letter/template.ts';
import { Button } from '../../components/button.tsx';
import { useTemplates } from '../../queries/templates.ts';

const fieldsShown = 4;

export function TemplateChoice({ onChoose }: { readonly onChoose: (template: OfficeTemplate) => void }) {
  const { t } = useTranslation('templates');
  const heading = useId();
  const list = useTemplates().data ?? [];
  if (list.length === 0) return null;
  return (
    <section className="template-choice" aria-labelledby={heading}>
      <h3 id={heading}>{t('choice')}</h3>
      <ul className="form-choice">
        {list.map((template) => (
          <li key={template.id}>
            <Button inDialog className="form-card" onPress={() => onChoose(template)}>
              <strong>{template.name}</strong>
              <span className="soft small">{fieldsInWords(template)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is asked for tells two templates of similar names apart. */
function fieldsInWords({ fields }: OfficeTemplate): string {
  const asked = fields.filter(isAsked).map(({ name }) => name);
  return asked.slice(0, fieldsShown).join(' · ') + (asked.length > fieldsShown ? ' …' : '');
}
