/**
 * One screen inside the frame: the bar with its title (h1) and actions, then the body. Sets the window's title and
 * takes the focus to the heading when the screen was reached by key or link.
 */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type ScreenProps = {
  readonly title: string;
  /** Quiet words beside the title: a date, a count. */
  readonly aside?: ReactNode;
  /** Before the title: a back button. */
  readonly before?: ReactNode;
  /** At the end of the bar; at most one main button. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Body with padding that scrolls as a whole; off for screens with panes of their own. */
  readonly scroll?: boolean;
};

export function Screen({ title, aside, before, actions, children, scroll = true }: ScreenProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('screenTitle', { screen: title });
  }, [t, title]);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.closest('.side') !== null)
      heading.current?.focus();
  }, []);
  return (
    <div className="screen">
      <div className="bar">
        {before}
        <h1 ref={heading} tabIndex={-1} className="clip" title={title}>
          {title}
        </h1>
        {aside !== undefined && <span className="soft">{aside}</span>}
        <span className="grow" />
        {actions}
      </div>
      <div className={scroll ? 'body scroll' : 'body'}>{children}</div>
    </div>
  );
}
