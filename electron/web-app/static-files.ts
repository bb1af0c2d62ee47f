/** The renderer's files, from one folder and never from outside it. */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export type StaticFiles = { respond(pathname: string): Promise<Response> };

export function createStaticFiles(folder: string): StaticFiles {
  const root = resolve(folder);

  return {
    async respond(pathname) {
      const screen = screenAt(pathname);
      if (screen !== null) return new Response(null, { status: 302, headers: { Location: screen } });
      const path = fileWithin(root, pathname);
      if (path === null) return new Response('not found', { status: 404 });
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null) return new Response('not found', { status: 404 });
      return new Response(bytes, {
        headers: {
          'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
          // Vite puts a hash of the content into every name below assets/.
          'Cache-Control': pathname.startsWith('/assets/')
            ? 'public, max-age=31536000, immutable'
            : 'no-cache',
        },
      });
    },
  };
}

/**
 * A path without an extension names a screen, as one types or bookmarks it: screens stand behind the page's #, and the
 * page itself finds its own files from the root alone.
 */
export function screenAt(pathname: string): string | null {
  const decoded = decodePath(pathname);
  if (decoded === null || decoded === '/' || extname(decoded) !== '' || /[\\\0]/.test(decoded)) return null;
  return `/#${encodeURI(decoded)}`;
}

/** Null when the path leads out of the folder. A path without an extension is a screen: the page itself answers. */
export function fileWithin(root: string, pathname: string): string | null {
  const decoded = decodePath(pathname);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  if (extname(decoded) === '') return join(root, 'index.html');
  const path = resolve(root, `.${decoded}`);
  return path.startsWith(root + sep) ? path : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // a stray percent sign
  }
}
