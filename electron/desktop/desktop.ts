/** Puts the desktop together: ports, application, page, window, menu. */
import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, type Session, type WebContents } from 'electron';
import type { Output } from '../../shared/contract/api.ts';
import { createClock } from '../clock.ts';
import type { Log, Ports } from '../ports.ts';
import { findProjectRoot } from '../project-root.ts';
import { createRefusals } from '../refusals.ts';
import { type Application, startApplication } from '../services.ts';
import { createEventHub, type EventHub } from '../transfer/event-hub.ts';
import { sweepLeftCopies } from '../transfer/left-copies.ts';
import { createWebApp } from '../web-app/web-app.ts';
import { createDesktopDelivery } from './delivery.ts';
import { type Language, speak } from './desktop-text.ts';
import { chooseFolder } from './folder-picker.ts';
import { guardSession, schemeGuard } from './guard.ts';
import { systemKeychain } from './keychain.ts';
import { closeInOrder } from './lifecycle.ts';
import { showMenu } from './menu.ts';
import { utilityParsers } from './parser-process.ts';
import { pickAndImport } from './pickers.ts';
import { createWindowPrinting } from './printing.ts';
import { sendEvents, serveCalls, servePage } from './transport.ts';
import { bringForward, createMainWindow, showPage } from './window.ts';

export type DesktopParts = { readonly folder: string; readonly log: Log; readonly session: Session };

/** Throws `folder-…` errors when the data folder cannot be used. */
export async function startDesktop({ folder, log, session }: DesktopParts): Promise<void> {
  const root = findProjectRoot(import.meta.url);
  const hub = createEventHub();
  const delivery = createDesktopDelivery();
  const ports: Ports = {
    host: 'desktop',
    version: root.version,
    assets: root.assets,
    clock: createClock(app.isPackaged ? undefined : process.env.SARABAN_NOW),
    log,
    emit: hub.emit,
    parsers: utilityParsers,
    printing: createWindowPrinting(),
    chooseFolder,
    printers: async () => (await own?.getPrintersAsync())?.length ?? 0,
    ...systemKeychain(),
    delivery,
  };
  await sweepLeftCopies(log);
  const application = await startApplication(folder, ports);
  closeInOrder([application.close, delivery.close], log);
  powerMonitor.on('lock-screen', application.lock);
  powerMonitor.on('suspend', application.lock);

  guardSession(session);
  const rendererFolder = root.renderer;
  const refusals = createRefusals(log);
  const guard = schemeGuard();
  servePage(session, createWebApp({ application, rendererFolder, guard, log, refusals, hub: null }));
  let own: WebContents | null = null;
  serveCalls({ dispatch: application.dispatch, refusals, ownContents: () => own });
  speak(await officeLanguage(application));
  const window = createMainWindow({
    preload: join(root.folder, 'dist', 'electron', 'preload.cjs'),
    folder: app.getPath('userData'),
    log,
    showsTools: !app.isPackaged,
  });
  own = window.webContents;
  sendEvents(hub, window);
  keepMenu(window, application, hub);
  app.on('second-instance', () => bringForward(window));
  await showPage(window);
  log.info('ready', { pid: process.pid });
}

async function officeLanguage(application: Application): Promise<Language> {
  const reply = await application.dispatch('people.status', {});
  return reply.ok ? (reply.value as Output<'people.status'>).look.language : 'th';
}

/** The menu speaks the office's language, and changes with it. */
function keepMenu(window: BrowserWindow, application: Application, hub: EventHub): void {
  const choose = (command: string) => hub.emit({ name: 'menu.chosen', data: { command } });
  const importFiles = async () => {
    if (await pickAndImport(window, application)) choose('goInbox');
  };

  async function refresh(): Promise<void> {
    const language = await officeLanguage(application);
    speak(language);
    showMenu(language, { choose, importFiles: () => void importFiles() });
  }

  void refresh();
  hub.subscribe((event) => {
    if (event.name === 'office.changed') void refresh();
  });
}
