/**
 * Builds the renderer into dist/renderer for both hosts. Nothing is inlined: the content security policy
 * allows fonts, styles and scripts only as files of our own.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: fromHere('.'),
  base: './',
  plugins: [react()],
  // Page fonts lie in assets/, shared code in shared/, both beside the renderer.
  server: { fs: { allow: [fromHere('..')] } },
  build: {
    outDir: fromHere('../dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The polyfill is an inline script, which the policy forbids; every browser we serve preloads by itself.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
