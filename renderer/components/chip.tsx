/** A state in two words with its icon; colour is never alone. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../shared/document/handling.ts';

type ChipProps = {
  readonly tone?: 'plain' | 'urgent' | 'doubt' | 'done' | 'go' | 'void';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
};

export function Chip({ tone = 'plain', icon: Icon, children }: ChipProps) {
  return (
    <span className={`chip ${tone}`}>
      {Icon && <Icon aria-hidden="true" />}
      {children}
    </span>
  );
}

/** ชั้นความเร็ว; ordinary letters show nothing. */
export function UrgencyChip({ urgency }: { readonly urgency: Urgency | null }) {
  const { t } = useTranslation('common');
  if (urgency === null) return null;
  return <Chip tone="urgent">{t(`urgency.${urgency}`)}</Chip>;
}
