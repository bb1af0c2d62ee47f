/**
 * Electron's main-process module for tests, where its binary cannot be had. It keeps Electron's order (schemes before
 * ready, windows after), refuses what Electron refuses (doubled handlers, folders that do not exist), and copies
 * everything that crosses IPC. It proves neither isolation nor sandbox nor printToPDF: those need the real runtime.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type * as Electron from 'electron';
import { FakeSession } from './fake-electron-session.ts';
import {
  type FakeContents,
  type FakeFrame,
  type FakeWindow,
  type WindowWorld,
  windowClassFor,
} from './fake-electron-window.ts';
import { fakeUtilityProcess } from './fake-utility-process.ts';

export type FakeDesktop = {
  /** What `import … from 'electron'` gives. */
  readonly module: Readonly<Record<string, unknown>>;
  /** Electron does so only when the main module has been evaluated to its end. */
  becomeReady(): void;
  readonly windows: readonly FakeWindow[];
  readonly session: (partition?: string) => FakeSession;
  readonly privileges: ReadonlyMap<string, Electron.Privileges>;
  /** A page's `ipcRenderer.invoke`, from the frame that is named. */
  invoke(frame: FakeFrame | null, channel: string, ...args: unknown[]): Promise<unknown>;
  /** The same from the contents of another window. */
  invokeFrom(sender: unknown, frame: unknown, channel: string, ...args: unknown[]): Promise<unknown>;
  readonly isSandboxed: () => boolean;
  readonly asked: Electron.MessageBoxOptions[];
  /** Answers to the questions and pickers to come, in order; nothing: cancelled. */
  readonly answers: { messageBox: number[]; openDialog: string[][]; saveDialog: string[] };
  readonly errors: string[];
  readonly openedOutside: string[];
  readonly openedPaths: string[];
  readonly menu: () => readonly Electron.MenuItemConstructorOptions[];
  /** Another start of the program on the same folder. */
  startAgain(): void;
  readonly exitCode: () => number | null;
  readonly exited: Promise<number>;
};

type Faked<T> = { readonly [K in keyof T]?: unknown };
type Options = { readonly print?: WindowWorld['print']; readonly hasLock?: boolean };

export function createFakeElectron(options: Options = {}): FakeDesktop {
  const appEvents = new EventEmitter();
  const privileges = new Map<string, Electron.Privileges>();
  const sessions = new Map<string, FakeSession>();
  const windows: FakeWindow[] = [];
  const ready = Promise.withResolvers<void>();
  const exit = Promise.withResolvers<number>();
  const paths = new Map<string, string>([['documents', tmpdir()]]);
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const asked: Electron.MessageBoxOptions[] = [];
  const errors: string[] = [];
  const openedOutside: string[] = [];
  const openedPaths: string[] = [];
  const answers: FakeDesktop['answers'] = { messageBox: [], openDialog: [], saveDialog: [] };
  let menu: readonly Electron.MenuItemConstructorOptions[] = [];
  let isReady = false;
  let isSandboxed = false;
  let exitCode: number | null = null;

  function needsReady(what: string): void {
    if (!isReady) throw new Error(`${what} can only be used after the app is ready`);
  }
  function session(partition = ''): FakeSession {
    needsReady('session');
    const found = sessions.get(partition) ?? new FakeSession(new Set(privileges.keys()));
    sessions.set(partition, found);
    return found;
  }
  function leave(code: number): void {
    exitCode ??= code;
    exit.resolve(code);
  }

  const world: WindowWorld = {
    isReady: () => isReady,
    defaultSession: () => session(),
    created: (contents: FakeContents) => appEvents.emit('web-contents-created', {}, contents),
    allClosed: () => appEvents.emit('window-all-closed'),
    windows,
    print: options.print ?? (async () => new TextEncoder().encode('%PDF-1.7\n%%EOF\n')),
  };

  const app = {
    enableSandbox: () => {
      if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
      isSandboxed = true;
    },
    setPath: (name: string, path: string) => {
      if (!existsSync(path)) throw new Error(`Failed to set path ${name}: ${path} does not exist`);
      paths.set(name, path);
    },
    getPath: (name: string) => {
      const path = paths.get(name);
      if (path === undefined) throw new Error(`Failed to get '${name}' path`);
      return path;
    },
    getVersion: () => '0.0.0',
    getAppMetrics: () => [],
    isPackaged: false,
    isReady: () => isReady,
    whenReady: () => ready.promise,
    requestSingleInstanceLock: () => options.hasLock ?? true,
    setAboutPanelOptions: (_about: Electron.AboutPanelOptionsOptions) => {},
    on: (name: string, listener: (...args: unknown[]) => void) => appEvents.on(name, listener),
    quit: () => {
      let isPrevented = false;
      appEvents.emit('before-quit', {
        preventDefault: () => {
          isPrevented = true;
        },
      });
      if (!isPrevented) leave(0);
    },
    exit: (code = 0) => leave(code),
  } satisfies Faked<Electron.App>;

  const protocol = {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
      if (isReady)
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      if (privileges.size > 0) throw new Error('registerSchemesAsPrivileged can be called only once');
      for (const { scheme, privileges: granted = {} } of schemes) privileges.set(scheme, granted);
    },
  } satisfies Faked<Electron.Protocol>;

  const ipcMain = {
    handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  } satisfies Faked<Electron.IpcMain>;

  const dialog = {
    showMessageBox: async (...args: unknown[]) => {
      needsReady('dialog module');
      asked.push(args.at(-1) as Electron.MessageBoxOptions);
      const { cancelId = 0 } = args.at(-1) as Electron.MessageBoxOptions;
      return { response: answers.messageBox.shift() ?? cancelId, checkboxChecked: false };
    },
    showOpenDialog: async () => {
      const filePaths = answers.openDialog.shift() ?? [];
      return { canceled: filePaths.length === 0, filePaths };
    },
    showSaveDialog: async () => {
      const filePath = answers.saveDialog.shift() ?? '';
      return { canceled: filePath === '', filePath };
    },
    showErrorBox: (title: string, content: string) => {
      errors.push(`${title}: ${content}`);
    },
  } satisfies Faked<Electron.Dialog>;

  const shell = {
    openExternal: async (address: string) => {
      openedOutside.push(address);
    },
    openPath: async (path: string) => {
      openedPaths.push(path);
      return '';
    },
  } satisfies Faked<Electron.Shell>;

  const Menu = {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: readonly Electron.MenuItemConstructorOptions[] | null) => {
      menu = template ?? [];
    },
  } satisfies Faked<typeof Electron.Menu>;

  const area = { x: 0, y: 0, width: 1920, height: 1040 };
  const screen = {
    getAllDisplays: () => [{ workArea: area, bounds: area }],
  } satisfies Faked<Electron.Screen>;

  const module = {
    app,
    protocol,
    ipcMain,
    dialog,
    shell,
    Menu,
    screen,
    session: {
      get defaultSession() {
        return session();
      },
      fromPartition: (partition: string) => session(partition),
    } satisfies Faked<typeof Electron.session>,
    BrowserWindow: windowClassFor(world),
    utilityProcess: fakeUtilityProcess,
    powerMonitor: new EventEmitter(),
    // As on a Linux without a secret service: Electron would seal with a password of its own source.
    safeStorage: {
      isEncryptionAvailable: () => isReady,
      getSelectedStorageBackend: () => 'basic_text' as const,
    } satisfies Faked<Electron.SafeStorage>,
  } satisfies Faked<typeof Electron>;

  async function invokeFrom(sender: unknown, frame: unknown, channel: string, ...args: unknown[]) {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ senderFrame: frame, sender }, ...structuredClone(args)));
  }

  return {
    module,
    becomeReady() {
      if (isReady) throw new Error('ready comes once');
      isReady = true;
      ready.resolve();
    },
    windows,
    session,
    privileges,
    invoke: (frame, channel, ...args) => invokeFrom(windows[0]?.webContents, frame, channel, ...args),
    invokeFrom,
    isSandboxed: () => isSandboxed,
    asked,
    answers,
    errors,
    openedOutside,
    openedPaths,
    menu: () => menu,
    startAgain: () => appEvents.emit('second-instance', {}, [], ''),
    exitCode: () => exitCode,
    exited: exit.promise,
  };
}
