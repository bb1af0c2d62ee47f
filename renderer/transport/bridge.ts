/** In the desktop's window: calls and events over IPC, files through the window's own scheme. */
import type { MethodName } from '../../shared/contract/api.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Transport } from '../../shared/contract/client.ts';
import { downloadFile, uploadFile } from './files.ts';

declare global {
  interface Window {
    readonly saraban?: Bridge;
  }
}

export function createBridgeTransport(bridge: Bridge): Transport {
  return {
    call: (method, input) => bridge.call(method as MethodName, input),
    subscribe: (listener) => bridge.subscribe(listener),
    upload: (name, bytes) => uploadFile(name, bytes, {}),
    uploadHeld: (name, bytes) => uploadFile(name, bytes, { 'X-File-Held': '1' }),
    download: (path) => downloadFile(path, {}),
  };
}
