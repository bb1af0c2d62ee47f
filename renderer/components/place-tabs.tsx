/** The parts of a place, one address each: which one is open, and the way to the others. */
import { Link } from 'wouter';

type PlaceTabsProps<Tab extends string> = {
  /** What the row of tabs is called. */
  readonly label: string;
  /** The place's own address: `/keeping`. */
  readonly path: string;
  readonly tabs: readonly (readonly [tab: Tab, title: string])[];
  readonly current: Tab;
};

export function PlaceTabs<Tab extends string>({ label, path, tabs, current }: PlaceTabsProps<Tab>) {
  return (
    <nav className="place-tabs" data-pane={`tabs-of-${path.slice(1)}`} aria-label={label}>
      {tabs.map(([tab, title]) => (
        <Link
          key={tab}
          href={`${path}/${tab}`}
          className="place-tab"
          aria-current={tab === current ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
