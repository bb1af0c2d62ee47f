/**
 * `npm run dev`: the page with hot reload, in front of a headless host that restarts when electron/ or shared/ change.
 * Vite serves the page and passes calls, events and files on; the token stays the same over restarts.
 *   --data DIR  the data folder (default: one of its own, out/dev-data)      --port N  of the page (default 5173)
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pdfjsFiles } from './pdfjs-files.mjs';
import { checkNode, ensureInstalled, node24, root, toolEnvironment } from './prepare.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } });

checkNode();
await ensureInstalled();
const token = randomBytes(32).toString('hex');
const hostPort = await freePort();
const host = startHost();
const page = await startPage();
console.log(`\n  ${page.resolvedUrls.local[0]}#token=${token}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, close);

function startHost() {
  const data = values.data ?? join(root, 'out', 'dev-data');
  const entry = join(root, 'electron', 'headless', 'main.ts');
  const child = spawn(
    node24(),
    ['--watch', '--watch-preserve-output', entry, '--no-open', '--port', String(hostPort), '--data', data],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: toolEnvironment({ SARABAN_TOKEN: token }) },
  );
  child.on('exit', (code) => process.exit(code ?? 0));
  return child;
}

async function startPage() {
  const { createServer } = await import('vite');
  const target = `http://127.0.0.1:${hostPort}`;
  const toHost = {
    target,
    changeOrigin: true,
    // The host's guard lets in only its own page; here Vite stands in front of it.
    configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', target)),
  };
  const server = await createServer({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    plugins: [pdfjsFiles()],
    server: {
      host: '127.0.0.1',
      port: Number(values.port ?? 5173),
      proxy: Object.fromEntries(
        ['/call', '/events', '/upload', '/file', '/output'].map((path) => [`^${path}(/|$)`, toHost]),
      ),
    },
  });
  return server.listen();
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createNetServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function close() {
  host.kill('SIGTERM');
  await page.close();
}
