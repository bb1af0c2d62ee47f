/** Beside the users: where the registrar of secret letters is named. The sidebar shows the place only once there is one. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export function SecretBooksNote() {
  const { t } = useTranslation('people');
  return (
    <section className="stack form-stack">
      <h3>{t('secretBooks.title')}</h3>
      <p className="soft">{t('secretBooks.detail')}</p>
      <p>
        <Link href="/secret">{t('secretBooks.open')}</Link>
      </p>
    </section>
  );
}
