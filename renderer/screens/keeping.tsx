/** จัดเก็บ: letters after their work, in four parts; the address names the part (#/keeping/lend). */
import './keeping/keeping.css';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { assertNever } from '../../shared/assert-never.ts';
import { PlaceTabs } from '../components/place-tabs.tsx';
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
        <PlaceTabs
          label={t('tabs')}
          path="/keeping"
          tabs={tabs.map((known) => [known, t(`tab.${known}`)] as const)}
          current={tab}
        />
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
