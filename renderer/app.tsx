/** Providers, the frame and the routes; no logic. */
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { FaultBoundary } from './components/fault-boundary.tsx';
import { useFocusKeeper } from './components/focus-keeper.ts';
import { Frame } from './components/frame.tsx';
import { Working } from './components/loaded.tsx';
import { createQueryClient } from './queries/call.ts';
import { useOffice } from './queries/office.ts';
import { usePeopleStatus } from './queries/people.ts';
import { useIsVaultLocked } from './queries/vault.ts';
import { builtPlaces, loadNewEntry, loadPalette, routes } from './routes.tsx';
import { loadHelp } from './screens/help/load-help.ts';
import { isSetupPutOff } from './screens/setup-later.ts';
import { Desks } from './screens/sign-in/desks.tsx';
import { i18n } from './text/index.ts';
import { useAppearance } from './use-appearance.ts';

/** Above all desks: who sits at the program. */
const above = createQueryClient();
/** Seen once in the life of an office: every other start does without its forms. */
const SetupScreen = lazy(async () => ({ default: (await import('./screens/setup.tsx')).SetupScreen }));

/** Only in an office with sealed originals, on a computer that does not keep the key. */
const VaultPage = lazy(async () => ({ default: (await import('./screens/vault/vault-page.tsx')).VaultPage }));

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={above}>
        <Localised />
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function Localised() {
  const { i18n: current } = useTranslation();
  const status = usePeopleStatus(above);
  const isVaultLocked = useIsVaultLocked(above);
  useAppearance(status?.look);
  useFocusKeeper();
  return (
    <I18nProvider locale={current.language === 'en' ? 'en-GB-u-ca-buddhist' : 'th-TH-u-ca-buddhist-nu-thai'}>
      {isVaultLocked === true && (
        <Suspense fallback={<Working />}>
          <VaultPage above={above} />
        </Suspense>
      )}
      {status !== undefined && isVaultLocked === false && (
        <Desks status={status} above={above}>
          <Switch>
            <Route path="/setup">
              <Suspense fallback={<Working />}>
                <SetupScreen />
              </Suspense>
            </Route>
            <Route>
              <Desk />
            </Route>
          </Switch>
        </Desks>
      )}
    </I18nProvider>
  );
}

/** Everything inside the frame. Without an office the first-run wizard comes first, unless it was put off. */
function Desk() {
  const office = useOffice();
  const [place] = useLocation();
  if (office.data?.settings === null && !isSetupPutOff())
    // An office set up in this moment, here or in another window, is being asked for: its address is not taken away.
    return office.isFetching ? null : <Redirect to="/setup" replace />;
  return (
    <Frame places={builtPlaces} loadPalette={loadPalette} loadHelp={loadHelp} loadNewEntry={loadNewEntry}>
      <FaultBoundary place={place}>
        <Suspense fallback={<Working />}>
          <Switch>
            {routes.map(({ path, screen }) => (
              <Route key={path} path={path} component={screen} />
            ))}
            <Route>
              <Redirect to="/" replace />
            </Route>
          </Switch>
        </Suspense>
      </FaultBoundary>
    </Frame>
  );
}
