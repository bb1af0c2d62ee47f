/** The bridge between the sandboxed page and the application: one way to call, one way to listen, nothing per method. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import type { AppEvent } from '../shared/contract/events.ts';

// The names stand in desktop/transport.ts too; a preload may import nothing of the main process.
const callChannel = 'saraban:call';
const eventChannel = 'saraban:event';

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(callChannel, method, input),
  subscribe(listener) {
    const forward = (_event: unknown, event: AppEvent) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => ipcRenderer.off(eventChannel, forward);
  },
};

contextBridge.exposeInMainWorld('saraban', bridge);
