import type { BuildOptions } from 'esbuild';

export const common: BuildOptions;
export const esModule: BuildOptions;
export const worker: BuildOptions;
export const preload: BuildOptions;
