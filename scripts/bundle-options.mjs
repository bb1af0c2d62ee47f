/** How main, headless host and preload are bundled: for dist/, and for tests that bundle them themselves. */
export const common = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  // pdf.js, the model runtimes and the readers look for their workers, libraries and data beside themselves;
  // the browser and its driver belong to the headless host alone.
  external: [
    'electron',
    'pdfjs-dist',
    '@napi-rs/canvas',
    'onnxruntime-node',
    'onnxruntime-web',
    'tesseract.js',
    'zxing-wasm',
    'libheif-js',
    'playwright-core',
    '@sparticuz/chromium',
  ],
};

export const esModule = {
  ...common,
  format: 'esm',
  // CommonJS packages inside the bundle ask for Node's own modules, and for the name of their file.
  banner: {
    js: [
      "import { createRequire as makeRequire } from 'node:module';",
      "import { fileURLToPath as pathOfUrl } from 'node:url';",
      'const require = makeRequire(import.meta.url);',
      'const __filename = pathOfUrl(import.meta.url);',
      "const __dirname = pathOfUrl(new URL('.', import.meta.url));",
    ].join(' '),
  },
};

/**
 * The thread that reads files. Beside main and not in its chunks: packed, it lies outside Electron's archive, with all
 * that it loads.
 */
export const worker = {
  ...esModule,
  splitting: true,
  chunkNames: 'worker/[name]-[hash]',
  entryNames: 'worker/[name]',
};

/** A sandboxed preload cannot be an ES module. */
export const preload = { ...common, format: 'cjs', outExtension: { '.js': '.cjs' } };
