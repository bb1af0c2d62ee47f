/** นำเข้าและส่งออก in three parts; the address names the part (#/exchange/archive). */
import './exchange/exchange.css';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { Button } from '../components/button.tsx';
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
        <nav className="exchange-tabs" data-pane="exchange-tabs" aria-label={t('tabs')}>
          {tabs.map((known) => (
            <Link
              key={known}
              href={`/exchange/${known}`}
              className="exchange-tab"
              aria-current={known === tab ? 'page' : undefined}
            >
              {t(`tab.${known}`)}
            </Link>
          ))}
        </nav>
        {tab === 'register' && <RegisterPart />}
        {tab === 'scans' && <ScansPart />}
        {tab === 'archive' && <ArchivePart />}
      </div>
    </Screen>
  );
}
