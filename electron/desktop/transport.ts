/** How the page reaches the application: its files by the app scheme, calls and events by one IPC channel each. */
import { app, type BrowserWindow, ipcMain, protocol, type Session, type WebContents } from 'electron';
import type { Reply } from '../../shared/contract/errors.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Refusals } from '../refusals.ts';
import type { EventHub } from '../transfer/event-hub.ts';
import type { WebApp } from '../web-app/web-app.ts';
import { isOwnCaller } from './guard.ts';

/** The preload names the same two. */
export const callChannel = 'saraban:call';
export const eventChannel = 'saraban:event';

/** Before the application is ready: Electron takes privileges of a scheme only then. */
export function registerAppScheme(): void {
  if (app.isReady()) throw new Error('the app scheme has to be registered before the application is ready');
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

export function servePage(session: Session, web: WebApp): void {
  session.protocol.handle('app', (request) => Promise.resolve(web.fetch(request)));
}

export type CallParts = {
  readonly dispatch: Dispatch;
  readonly refusals: Refusals;
  /** The window's; null until there is one. */
  readonly ownContents: () => WebContents | null;
};

export function serveCalls({ dispatch, refusals, ownContents }: CallParts): void {
  ipcMain.handle(callChannel, async (event, method: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isOwnCaller(event, ownContents())) {
      refusals.count('frame');
      return { ok: false, error: { code: 'refused-caller', params: {} } };
    }
    return dispatch(typeof method === 'string' ? method : typeof method, input);
  });
}

export function sendEvents(hub: EventHub, window: BrowserWindow): void {
  const unsubscribe = hub.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  });
  window.on('closed', unsubscribe);
}
