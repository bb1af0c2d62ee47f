/** Nothing here yet: what it is, what to do. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon aria-hidden="true" />
      <h2>{title}</h2>
      {children !== undefined && <p className="soft">{children}</p>}
      {actions !== undefined && <div className="row wrap">{actions}</div>}
    </div>
  );
}
