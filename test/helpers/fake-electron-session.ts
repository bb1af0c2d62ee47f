/** Sessions of the fake Electron: their scheme handlers, permission handlers and request filters. */
import type * as Electron from 'electron';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type DevicePermission = NonNullable<Parameters<Electron.Session['setDevicePermissionHandler']>[0]>;
type DisplayMedia = NonNullable<Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]>;
type RequestFilter = { readonly urls: readonly string[]; readonly listener: unknown };

export class FakeSession {
  readonly schemes = new Map<string, SchemeHandler>();
  permissionRequest: PermissionRequest | null = null;
  permissionCheck: PermissionCheck | null = null;
  devicePermission: DevicePermission | null = null;
  displayMedia: DisplayMedia | null = null;
  requestFilter: RequestFilter | null = null;
  readonly #privileged: ReadonlySet<string>;

  constructor(privileged: ReadonlySet<string>) {
    this.#privileged = privileged;
  }

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler) => {
      if (!this.#privileged.has(scheme)) throw new Error(`${scheme}: is no privileged scheme`);
      if (this.schemes.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.schemes.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (filter: { urls: string[] }, listener: unknown) => {
      this.requestFilter = { urls: filter.urls, listener };
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: DevicePermission | null): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: DisplayMedia | null): void {
    this.displayMedia = handler;
  }

  /** As a page's request arrives. */
  async request(address: string, init?: RequestInit): Promise<Response> {
    const handler = this.schemes.get(new URL(address).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${address}`);
    return handler(new Request(address, init));
  }
}

// A method that Electron's session does not have would prove nothing.
type Invented = Exclude<
  keyof FakeSession,
  | keyof Electron.Session
  | 'schemes'
  | 'permissionRequest'
  | 'permissionCheck'
  | 'devicePermission'
  | 'displayMedia'
  | 'requestFilter'
  | 'request'
>;
true satisfies Invented extends never ? true : never;
