/**
 * What the desktop's windows may do: show our own page and nothing else. Every other page, permission, device
 * and connection is refused; a link to a government site goes to the system's browser after asking.
 */
import { dialog, type IpcMainInvokeEvent, type Session, shell, type WebContents } from 'electron';
import type { MiddlewareHandler } from 'hono';
import { refusal } from '../web-app/web-app.ts';
import { desktopText } from './desktop-text.ts';

export const pageAddress = 'app://bundle/';

/** In Node the origin of an app:// address is "null", so protocol and host are compared themselves. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'app:' && host === 'bundle';
}

/** Only the main frame of our own page in our own window may call. */
export function isOwnCaller({ sender, senderFrame }: IpcMainInvokeEvent, own: WebContents | null): boolean {
  try {
    return (
      sender === own && senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
    );
  } catch {
    return false; // a frame that is gone says nothing of itself any more
  }
}

/** For the pages of the app scheme: no other host of it exists. */
export function schemeGuard(): MiddlewareHandler {
  return (context, next) => (isOwnPage(context.req.url) ? next() : Promise.resolve(refusal(context, 421)));
}

export function guardSession(session: Session): void {
  // Copying a value out is the one thing a clerk does that asks for a permission.
  const allowed = (permission: string, address: string) =>
    permission === 'clipboard-sanitized-write' && isOwnPage(address);
  session.setPermissionRequestHandler((contents, permission, callback) =>
    callback(allowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  // Nothing is loaded from a network or from the disk, whatever a page asks for.
  const elsewhere = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] };
  session.webRequest.onBeforeRequest(elsewhere, (_details, callback) => callback({ cancel: true }));
}

export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string) => {
    if (isOwnPage(address)) return;
    event.preventDefault();
    void offerLink(address);
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault(); // our page has no frames
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void offerLink(url);
    return { action: 'deny' };
  });
}

/** https of a .go.th name, without name, password or port in it. */
function isGovernmentLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === 'https:' && /(?:^|\.)go\.th$/.test(hostname) && !port && !username && !password;
}

async function offerLink(address: string): Promise<void> {
  if (!isGovernmentLink(address)) return;
  const { href } = new URL(address);
  const text = desktopText();
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: text.openLink,
    detail: href,
    buttons: [text.open, text.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await shell.openExternal(href);
}
