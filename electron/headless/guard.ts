/**
 * Who may speak to the loopback host: only the page it served itself, holding the token of this run.
 * Other programs and other web pages on the same machine can reach 127.0.0.1 too.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { refusal } from '../web-app/web-app.ts';

export type LoopbackAddress = { readonly host: string; readonly token: string };

/** `address` is asked at each request, since the port is known only after binding. */
export function loopbackGuard(address: () => LoopbackAddress): MiddlewareHandler {
  return async (context, next) => {
    const { host, token } = address();
    const header = (name: string) => context.req.header(name);
    // Another name for this machine: a page that had its own name resolved to 127.0.0.1 (DNS rebinding).
    if (header('host') !== host) return refusal(context, 421);
    const origin = header('origin');
    if (origin !== undefined && origin !== `http://${host}`) return refusal(context, 403);
    if (!isOwnFetch(header('sec-fetch-site'), header('sec-fetch-mode'))) return refusal(context, 403);
    if (!needsToken(context.req.path)) return next();
    if (!sameSecret(header('authorization') ?? '', `Bearer ${token}`)) return refusal(context, 401);
    if (context.req.method !== 'POST') return next();
    // A form of another page can send neither this header nor these content types without asking first.
    if (header('x-saraban') !== '1') return refusal(context, 403);
    const wanted = context.req.path === '/upload' ? 'application/octet-stream' : 'application/json';
    if (header('content-type')?.split(';')[0] !== wanted) return refusal(context, 415);
    return next();
  };
}

/** Typed addresses and followed links (`navigate`) only show the page, which without its token can do nothing. */
function isOwnFetch(site: string | undefined, mode: string | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none' || mode === 'navigate';
}

function needsToken(path: string): boolean {
  return /^\/(?:call|events|upload|file|output)(?:\/|$)/.test(path);
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
