/** นำเข้าและส่งออก in three parts; the address names the part (#/exchange/archive). */
import './exchange/exchange.css';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Button } from '../components/button.tsx';
import { PlaceTabs } from '../components/place-tabs.tsx';
import { Screen } from '../components/screen.tsx';
import { ArchivePart } from './exchange/archive-part.tsx';
import { RegisterPart } from './exchange/register-part.tsx';
import { ScansPart } from './exchange/scans-part.tsx';

const tabs = ['register', 'scans', 'archive'] as const;

export function ExchangeScreen() {
  const { t } = useTranslation('exchange');
  const [, navigate] = useLocation();
  const named = useParams<{ tab?: string }>().tab;
  const tab = tabs.find((known) => known === named) ?? 'register';
  return (
    <Screen
      title={t('title')}
      before={
        <Button tone="quiet" icon={ArrowLeft} label={t('back')} onPress={() => navigate('/settings')} />
      }
    >
      <div className="exchange">
        <PlaceTabs
          label={t('tabs')}
          path="/exchange"
          tabs={tabs.map((known) => [known, t(`tab.${known}`)] as const)}
          current={tab}
        />
        {tab === 'register' && <RegisterPart />}
        {tab === 'scans' && <ScansPart />}
        {tab === 'archive' && <ArchivePart />}
      </div>
    </Screen>
  );
}
