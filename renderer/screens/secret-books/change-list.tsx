/** What was done to a secret line, newest first, with the reason; what stood there before stays readable. */
import { useTranslation } from 'react-i18next';
import type { SecretChange, SecretFieldName } from '../../../shared/secret-books/secret.ts';
import { useFormat } from '../../text/use-format.ts';

export function ChangeList({ changes }: { readonly changes: readonly SecretChange[] }) {
  const { t } = useTranslation('secret');
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{t('letter.changes')}</h3>
      <ol>
        {changes.toReversed().map((change) => (
          <li key={`${change.at} ${change.kind}`}>
            <span className="nb soft">{format.moment(change.at)}</span> <b>{t(`change.${change.kind}`)}</b>{' '}
            <span className="soft">
              {change.by} · {t('change.reason', { reason: change.reason })}
            </span>
            {(Object.entries(change.before) as [SecretFieldName, string | null][]).map(([name, value]) => (
              <div key={name}>
                {t(`field.${name}`)}{' '}
                <s>{value === null || value === '' ? t('change.blank') : valueText(name, value, format)}</s>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function valueText(name: SecretFieldName, value: string, format: ReturnType<typeof useFormat>): string {
  return name === 'documentDate' ? format.date(value) : value;
}
