/** The headless host owns no desktop: the browser downloads and opens what was made, and the page itself opens there. */
import { spawn } from 'node:child_process';
import type { Ports } from '../ports.ts';

export const browserDelivery: Ports['delivery'] = { deliver: async () => false };

/** Opens the address in the person's browser. Where there is no display nothing happens: the address stands in the terminal. */
export function openInBrowser(address: string): void {
  const [command, ...args] = openerFor(process.platform, process.env) ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // no xdg-open on this machine; the address stands in the terminal
  child.unref();
}

function openerFor(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] | null {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  if (platform === 'darwin') return ['open'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
