/**
 * Prints pages to PDF in a window that nobody sees, in a session of its own: the page may use its own styles,
 * fonts and pictures, and can neither run scripts nor load anything.
 */
import { randomBytes } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import type { Ports } from '../ports.ts';
import { guardSession } from './guard.ts';

const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

export function createWindowPrinting(): Ports['printing'] {
  const pages = new Map<string, string>();
  let printSession: Session | null = null;

  function ownSession(): Session {
    if (printSession !== null) return printSession;
    printSession = session.fromPartition('print'); // not "persist:": kept in memory only
    guardSession(printSession);
    printSession.protocol.handle('app', (request) => {
      const html = pages.get(new URL(request.url).pathname.slice(1));
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': printPolicy };
      return html === undefined ? new Response('', { status: 404 }) : new Response(html, { headers });
    });
    return printSession;
  }

  return {
    async pdfFromHtml(html) {
      const id = randomBytes(16).toString('hex');
      pages.set(id, html);
      const window = hiddenWindow(ownSession());
      try {
        await window.loadURL(`app://print/${id}`);
        return await printWindow(window);
      } catch (error) {
        throw new AppError('printing-unavailable', {}, { cause: error });
      } finally {
        pages.delete(id);
        window.destroy();
      }
    },
  };
}

function hiddenWindow(printSession: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
    },
  });
}

async function printWindow({ webContents }: BrowserWindow): Promise<Uint8Array> {
  // A world of ours beside the page's: its policy forbids scripts of its own, and fonts have to be in before the paper.
  await webContents.executeJavaScriptInIsolatedWorld(1, [{ code: 'document.fonts.ready.then(() => true)' }]);
  return webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
}
