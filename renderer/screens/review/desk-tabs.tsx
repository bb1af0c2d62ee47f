/** With large text the three panes are three tabs (design §8). */
import { useTranslation } from 'react-i18next';

const tabs = ['fields', 'document', 'bundle'] as const;
export type DeskTab = (typeof tabs)[number];

type DeskTabsProps = { readonly tab: DeskTab; readonly onTab: (tab: DeskTab) => void };

export function DeskTabs({ tab, onTab }: DeskTabsProps) {
  const { t } = useTranslation('review');
  return (
    <div
      className="tabs"
      role="tablist"
      aria-label={t('tabs.label')}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length);
        if (step === 0 || next === undefined) return;
        event.preventDefault();
        onTab(next);
        event.currentTarget.querySelectorAll('button').item(tabs.indexOf(next)).focus();
      }}
    >
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab === name}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {t(`tabs.${name}`)}
        </button>
      ))}
    </div>
  );
}
