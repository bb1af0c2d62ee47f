/**
 * The application as a web application: Request in, Response out. The headless host serves all of it over
 * loopback HTTP; the desktop serves the files, uploads and downloads through its app:// scheme and carries
 * calls and events over IPC. Who may call is the guard's matter, which each host brings.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError, type CodedError, type ErrorCode, type Reply } from '../../shared/contract/errors.ts';
import type { Log } from '../ports.ts';
import type { Refusals } from '../refusals.ts';
import type { Application } from '../services.ts';
import type { EventHub } from '../transfer/event-hub.ts';
import type { OutputFile } from '../transfer/outputs.ts';
import { stillWhole } from '../transfer/still-whole.ts';
import { createEventStreams } from './event-stream.ts';
import { securityHeaders } from './security-headers.ts';
import { createStaticFiles } from './static-files.ts';

/** The longest call pastes 2,000,000 characters, three bytes each in Thai. */
const largestCallBytes = 16 * 1024 * 1024;
/** What an upload may never exceed; the office's own limit is checked at import, which can then say so per file. */
export const largestUploadBytes = 1024 ** 3;
const largestArchiveBytes = 200 * 1024 ** 3;

export type WebAppParts = {
  readonly application: Pick<Application, 'dispatch' | 'uploads' | 'outputs' | 'readFile'>;
  readonly rendererFolder: string;
  readonly guard: MiddlewareHandler;
  readonly log: Log;
  readonly refusals: Pick<Refusals, 'count'>;
  /** Null where calls and events travel by other means. */
  readonly hub: EventHub | null;
};

export type WebApp = {
  fetch(request: Request): Response | Promise<Response>;
  /** Ends the open event streams. */
  close(): void;
};

export function createWebApp(parts: WebAppParts): WebApp {
  const web = new Hono();
  const streams = parts.hub === null ? null : createEventStreams(parts.hub);

  web.use(securityHeaders());
  web.use(parts.guard);
  web.onError((error, context) => failure(context, error, parts));
  if (streams !== null) {
    addCalls(web, parts);
    web.get('/events', (context) => streams.open(context.req.raw.signal) ?? tooManyListeners(context, parts));
  }
  addTransfers(web, parts);
  addStaticFiles(web, parts.rendererFolder);

  return { fetch: (request) => web.fetch(request), close: () => streams?.closeAll() };
}

function addCalls(web: Hono, { application, refusals }: WebAppParts): void {
  const onError = (context: Context) => tooLong(context, refusals);
  const limit = bodyLimit({ maxSize: largestCallBytes, onError });
  web.post('/call/:method', limit, async (context) => {
    const method = context.req.param('method');
    const input = await context.req.json<unknown>().catch(() => undefined);
    return noStore(context, await application.dispatch(method, input), 200);
  });
  web.all('/call/:method', (context) => refusal(context, 405));
}

function addTransfers(web: Hono, { application }: WebAppParts): void {
  web.post('/upload', async (context) => {
    const name = decodeName(context.req.header('x-file-name'));
    // A file of a secret letter never touches the disk as it came.
    if (context.req.header('x-file-held') === '1') {
      const id = await application.uploads.hold(name, context.req.raw.body);
      return noStore(context, { ok: true, value: id }, 200);
    }
    // An archive of everything may be larger than any letter; it is read from the disk, never into memory.
    const limit = /\.zip(?:\.age)?$/i.test(name) ? largestArchiveBytes : largestUploadBytes;
    const upload = await application.uploads.addStream(name, context.req.raw.body, limit);
    return noStore(context, { ok: true, value: upload.id }, 200);
  });
  web.all('/upload', (context) => refusal(context, 405));
  web.get('/file/:id', async (context) => {
    const file = await application.readFile(context.req.param('id'));
    return download(file.bytes, file.mediaType, null);
  });
  web.get('/output/:id', (context) => {
    const file = application.outputs.find(context.req.param('id'));
    if (file.path !== undefined) return streamed(file.path, file);
    return download(file.bytes, file.mediaType, file.name);
  });
}

function addStaticFiles(web: Hono, folder: string): void {
  const files = createStaticFiles(folder);
  web.get('*', (context) => files.respond(context.req.path));
  web.notFound((context) => refusal(context, 405));
}

/** Straight from the disk, whatever its length. A program that is another one by now breaks off before its end. */
function streamed(path: string, { mediaType, name, program }: OutputFile): Response {
  const source = createReadStream(path);
  const whole = program === undefined ? source : Readable.from(stillWhole(source, program));
  const body = Readable.toWeb(whole) as ReadableStream<Uint8Array>;
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(body, {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': disposition, 'Cache-Control': 'no-store' },
  });
}

function download(bytes: Uint8Array, mediaType: string, name: string | null): Response {
  const disposition =
    name === null ? 'attachment' : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': disposition, 'Cache-Control': 'no-store' },
  });
}

function decodeName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '') || 'unnamed';
  } catch {
    return 'unnamed';
  }
}

function failure(context: Context, error: unknown, { log, refusals }: WebAppParts): Response {
  if (!(error instanceof AppError)) {
    log.error('transfer failed', error, { path: context.req.path.split('/')[1] ?? '' });
    return coded(context, { code: 'internal', params: { incident: 'transfer' } }, 500);
  }
  const status = statuses[(error as AppError<ErrorCode>).code] ?? 500;
  if (status === 413) refusals.count('too-large');
  return coded(context, { code: error.code, params: error.params } as CodedError, status);
}

const statuses: Readonly<Partial<Record<ErrorCode, Status>>> = {
  'not-found': 404,
  'file-too-large': 413,
  locked: 403,
  'not-allowed': 403,
};

function tooLong(context: Context, refusals: WebAppParts['refusals']): Response {
  refusals.count('too-large');
  const megabytes = String(largestCallBytes / 1024 / 1024);
  return coded(context, { code: 'file-too-large', params: { megabytes } }, 413);
}

function tooManyListeners(context: Context, { refusals }: WebAppParts): Response {
  refusals.count('too-many-listeners');
  return refusal(context, 429);
}

type Status = 200 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 429 | 500;

/** How a guard turns a stranger away: a status for the browser, a coded reply for a program. */
export function refusal(context: Context, status: Status): Response {
  return coded(context, { code: 'refused-caller', params: {} }, status);
}

function coded(context: Context, error: CodedError, status: Status): Response {
  return noStore(context, { ok: false, error }, status);
}

function noStore(context: Context, reply: Reply<unknown>, status: Status): Response {
  context.header('Cache-Control', 'no-store');
  return context.json(reply as never, status);
}
