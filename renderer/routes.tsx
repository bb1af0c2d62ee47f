/** Path → screen. A screen joins with one line here when it exists; the sidebar shows only places that are here. */
import type { ComponentType, LazyExoticComponent } from 'react';
import type { PlaceName } from './components/places.ts';
import { HomeScreen } from './screens/home.tsx';

export type RouteEntry = {
  readonly path: string;
  readonly screen: ComponentType | LazyExoticComponent<ComponentType>;
  /** Its place in the sidebar; null for screens that open over a place. */
  readonly place: PlaceName | null;
};

export const routes: readonly RouteEntry[] = [{ path: '/', screen: HomeScreen, place: 'home' }];

export const builtPlaces: readonly PlaceName[] = routes.flatMap(({ place }) => place ?? []);
