/**
 * Vite plugin: pdf.js' worker and the data it reads at run time, served and built under /pdfjs/:
 *   pdf.worker.min.mjs, cmaps/, standard_fonts/, iccs/, wasm/
 */
import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { root } from './prepare.mjs';

const home = join(root, 'node_modules', 'pdfjs-dist');
const parts = ['build/pdf.worker.min.mjs', 'cmaps', 'standard_fonts', 'iccs', 'wasm'];
const mediaTypes = { '.mjs': 'text/javascript', '.wasm': 'application/wasm' };

export function pdfjsFiles() {
  let outDir = '';
  return {
    name: 'pdfjs-files',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const path = sourceOf(decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1));
        if (path === null) return next();
        response.setHeader(
          'Content-Type',
          mediaTypes[/\.\w+$/.exec(path)?.[0]] ?? 'application/octet-stream',
        );
        createReadStream(path).pipe(response);
      });
    },
    closeBundle() {
      for (const part of parts) {
        cpSync(join(home, part), join(outDir, 'pdfjs', basename(part)), { recursive: true });
      }
    },
  };
}

function sourceOf(name) {
  const part = parts.find((candidate) => basename(candidate) === name.split('/')[0]);
  if (part === undefined) return null;
  const path = resolve(home, part, ...name.split('/').slice(1));
  const isInside = path === join(home, part) || path.startsWith(join(home, part) + sep);
  return isInside && existsSync(path) && statSync(path).isFile() ? path : null;
}
