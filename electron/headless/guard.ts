/**
 * Who may speak to the loopback host: only the page it served itself, holding the token of this run.
 * Other programs and other web pages on the same machine can reach 127.0.0.1 too.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { RefusalReason, Refusals } from '../refusals.ts';
import { refusal } from '../web-app/web-app.ts';
import type { Entered } from './entry.ts';
import { type GuessBrake, isSameSecret } from './secret.ts';

export type LoopbackAddress = { readonly host: string; readonly token: string };

export type GuardParts = {
  /** Asked at each request, since the port is known only after binding, and the token may be made anew. */
  readonly address: () => LoopbackAddress;
  readonly refusals: Refusals;
  readonly brake: GuessBrake;
  /** Takes the code that the opened browser brings. */
  readonly enter: (code: string) => Entered;
};

type Doubt = { readonly reason: RefusalReason; readonly status: 401 | 403 | 405 | 415 | 421 };

export function loopbackGuard(parts: GuardParts): MiddlewareHandler {
  return async (context, next) => {
    const doubt = doubtAbout(context, parts.address());
    if (doubt !== null) {
      parts.refusals.count(doubt.reason);
      if (doubt.reason === 'token') await parts.brake.hold();
      return refusal(context, doubt.status);
    }
    return context.req.path === entryPath ? enter(context, parts) : next();
  };
}

const entryPath = '/enter';

function doubtAbout(context: Context, { host, token }: LoopbackAddress): Doubt | null {
  const { path, method } = context.req;
  const header = (name: string) => context.req.header(name);
  // Another name for this machine: a page that had its own name resolved to 127.0.0.1 (DNS rebinding).
  if (header('host') !== host) return { reason: 'host', status: 421 };
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${host}`) return { reason: 'site', status: 403 };
  if (!isOwnFetch(header('sec-fetch-site'), header('sec-fetch-mode'))) return { reason: 'site', status: 403 };
  const isPrivate = /^\/(?:call|events|upload|file|output)(?:\/|$)/.test(path);
  if (!isPrivate && path !== entryPath) return null;
  if (isPrivate && !isSameSecret(header('authorization') ?? '', `Bearer ${token}`))
    return { reason: 'token', status: 401 };
  if (method === 'GET' && isPrivate) return null;
  // A HEAD would make a document and throw it away, and hold an event stream that nobody reads.
  if (method !== 'POST') return { reason: 'method', status: 405 };
  // A form of another page can send neither this header nor these content types without asking first.
  if (header('x-saraban') !== '1') return { reason: 'form', status: 403 };
  const wanted = path === '/upload' ? 'application/octet-stream' : 'application/json';
  return header('content-type')?.split(';')[0] === wanted ? null : { reason: 'form', status: 415 };
}

/** Typed addresses and followed links (`navigate`) only show the page, which without its token can do nothing. */
function isOwnFetch(site: string | undefined, mode: string | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none' || mode === 'navigate';
}

async function enter(context: Context, parts: GuardParts): Promise<Response> {
  const code = context.req.header('x-saraban-code') ?? '';
  if (parts.enter(code) === 'first') {
    context.header('Cache-Control', 'no-store');
    return context.json({ ok: true, value: parts.address().token });
  }
  parts.refusals.count('code');
  await parts.brake.hold();
  return refusal(context, 401);
}
