/** With large text the three panes are three tabs (design §8). */
import { useTranslation } from 'react-i18next';

const tabs = ['fields', 'document', 'bundle'] as const;
export type DeskTab = (typeof tabs)[number];

type DeskTabsProps = { readonly tab: DeskTab; readonly onTab: (tab: DeskTab) => void };

export function DeskTabs({ tab, onTab }: DeskTabsProps) {
  const { t } = useTranslation('review');
  return (
    <div className="tabs" role="tablist" aria-label={t('tabs.label')}>
      {tabs.map((name) => (
        <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => onTab(name)}>
          {t(`tabs.${name}`)}
        </button>
      ))}
    </div>
  );
}
