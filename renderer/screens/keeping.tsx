/** จัดเก็บ: letters after their work, in four parts; the address names the part (#/keeping/lend). */
import './keeping/keeping.css';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { assertNever } from '../../shared/assert-never.ts';
import { Screen } from '../components/screen.tsx';
import { DestroyPart } from './keeping/destroy-part.tsx';
import { HandOverPart } from './keeping/hand-over-part.tsx';
import { LendPart } from './keeping/lend-part.tsx';
import { StorePart } from './keeping/store-part.tsx';

const tabs = ['store', 'lend', 'destroy', 'handOver'] as const;
type Tab = (typeof tabs)[number];

export function KeepingScreen() {
  const { t } = useTranslation('keeping');
  const named = useParams<{ tab?: string }>().tab;
  const tab = tabs.find((known) => known === named) ?? 'store';
  return (
    <Screen title={t('title')}>
      <div className="keeping">
        <nav className="keeping-tabs" data-pane="keeping-tabs" aria-label={t('tabs')}>
          {tabs.map((known) => (
            <Link
              key={known}
              href={`/keeping/${known}`}
              className="keeping-tab"
              aria-current={known === tab ? 'page' : undefined}
            >
              {t(`tab.${known}`)}
            </Link>
          ))}
        </nav>
        <Part tab={tab} />
      </div>
    </Screen>
  );
}

function Part({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'store':
      return <StorePart />;
    case 'lend':
      return <LendPart />;
    case 'destroy':
      return <DestroyPart />;
    case 'handOver':
      return <HandOverPart />;
    default:
      return assertNever(tab);
  }
}
