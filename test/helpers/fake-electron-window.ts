/** Windows and their contents in the fake Electron. */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { FakeSession } from './fake-electron-session.ts';

export type FakeFrame = { readonly url: string; readonly parent: FakeFrame | null };
export type WindowWorld = {
  readonly isReady: () => boolean;
  readonly defaultSession: () => FakeSession;
  readonly created: (contents: FakeContents) => void;
  readonly allClosed: () => void;
  readonly windows: FakeWindow[];
  /** Makes the PDF of a page; the fake has no paper of its own. */
  readonly print: (html: string) => Promise<Uint8Array>;
};

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

export class FakeContents extends EventEmitter {
  readonly session: FakeSession;
  readonly #world: WindowWorld;
  #address = '';
  #html = '';
  windowOpenHandler: OpenHandler | null = null;
  /** Messages that were sent to the page, copied as IPC copies them. */
  readonly sent: { readonly channel: string; readonly args: readonly unknown[] }[] = [];
  reloads = 0;

  constructor(session: FakeSession, world: WindowWorld) {
    super();
    this.session = session;
    this.#world = world;
  }

  async load(address: string): Promise<void> {
    const response = await this.session.request(address);
    if (!response.ok) throw new Error(`ERR_FAILED (${response.status}) loading ${address}`);
    this.#address = address;
    this.#html = await response.text();
    this.emit('did-finish-load');
  }

  get mainFrame(): FakeFrame {
    return { url: this.#address, parent: null };
  }
  getURL(): string {
    return this.#address;
  }
  reload(): void {
    this.reloads += 1;
  }
  send(channel: string, ...args: unknown[]): void {
    const message = { channel, args: structuredClone(args) };
    this.sent.push(message);
    this.emit('fake:sent', message);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.windowOpenHandler = handler;
  }
  async executeJavaScriptInIsolatedWorld(world: number, _scripts: Electron.WebSource[]): Promise<unknown> {
    if (world === 0) throw new Error('world 0 is the page itself');
    return true;
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Uint8Array> {
    if (options.preferCSSPageSize !== true) throw new Error('the paper has to come from the page');
    return this.#world.print(this.#html);
  }
}

type WindowClass = new (options?: Electron.BrowserWindowConstructorOptions) => FakeWindow;

/** `new BrowserWindow(...)` takes no world, so a class is made for each fake. */
export function windowClassFor(world: WindowWorld): WindowClass {
  return class extends FakeWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      super(options, world);
    }
  };
}

export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  isShown: boolean;
  #isMaximized = false;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions, world: WindowWorld) {
    super();
    if (!world.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.isShown = options.show !== false;
    const session = options.webPreferences?.session as unknown as FakeSession | undefined;
    this.webContents = new FakeContents(session ?? world.defaultSession(), world);
    world.windows.push(this);
    this.once('closed', () => {
      world.windows.splice(world.windows.indexOf(this), 1);
      if (world.windows.length === 0) world.allClosed();
    });
    world.created(this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.load(address);
    this.emit('ready-to-show');
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.emit('focus');
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {
    this.emit('restore');
  }
  maximize(): void {
    this.#isMaximized = true;
  }
  isMaximized(): boolean {
    return this.#isMaximized;
  }
  getNormalBounds(): Electron.Rectangle {
    const { x = 10, y = 10, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  close(): void {
    this.emit('close', { preventDefault: () => {} });
    this.destroy();
  }
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
  }
}

type InventedInWindow = Exclude<keyof FakeWindow, keyof Electron.BrowserWindow | 'options' | 'isShown'>;
true satisfies InventedInWindow extends never ? true : never;
type InventedInContents = Exclude<
  keyof FakeContents,
  keyof Electron.WebContents | 'load' | 'sent' | 'reloads' | 'windowOpenHandler'
>;
true satisfies InventedInContents extends never ? true : never;
