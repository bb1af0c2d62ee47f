/** Letters that clerks handed over, sealed since their import; the registrar opens each and gives it its line. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useSecretArrivals } from '../../queries/secret.ts';
import { useFormat } from '../../text/use-format.ts';

export function Arrivals({ onTake }: { readonly onTake: (id: string) => void }) {
  const { t } = useTranslation('secret');
  const format = useFormat();
  return (
    <Loaded query={useSecretArrivals()}>
      {(arrivals) => (
        <section className="panel pad secret-parts" aria-label={t('arrivals', { n: arrivals.length })}>
          <h2>{t('arrivals', { n: arrivals.length })}</h2>
          <ul>
            {arrivals.map(({ id, at, by, secrecy }) => (
              <li key={id} className="row wrap">
                <span>{t(`class.${secrecy}`)}</span>
                <span className="soft">{t('arrivedFrom', { by, at: format.moment(at) })}</span>
                <Button size="small" onPress={() => onTake(id)}>
                  {t('takeArrival')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Loaded>
  );
}
