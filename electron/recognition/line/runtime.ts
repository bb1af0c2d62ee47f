/**
 * Runs ONNX models on this machine. The native runtime reads lines 3.5 times as fast; it needs Microsoft's C++ runtime
 * on Windows, which an office PC may lack, and has no build for Intel Macs. There the WebAssembly build does the same.
 */
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { throughGate } from './native-gate.ts';

export type RuntimeName = 'native' | 'wasm';

export type ModelSession = {
  readonly runtime: RuntimeName;
  /** One float input, one float output. */
  run(input: Float32Array, shape: readonly number[]): Promise<ModelOutput>;
  close(): Promise<void>;
};

export type ModelOutput = { readonly values: Float32Array; readonly shape: readonly number[] };

type Runtime = {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof Tensor;
};

/** One thread a session: pages are read side by side by workers, not within a line. */
const options = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
} as const satisfies InferenceSession.SessionOptions;

export async function openModel(bytes: Uint8Array, only?: RuntimeName): Promise<ModelSession> {
  const [runtime, { InferenceSession, Tensor }] = await loadRuntime(only);
  const executionProviders = [runtime === 'native' ? 'cpu' : 'wasm'];
  const session = await throughGate(() => InferenceSession.create(bytes, { ...options, executionProviders }));
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  if (input === undefined || output === undefined) throw new Error('a model without input or output');
  return {
    runtime,
    async run(values, shape) {
      const outputs = await throughGate(() =>
        session.run({ [input]: new Tensor('float32', values, [...shape]) }),
      );
      const tensor = outputs[output];
      if (tensor === undefined || !(tensor.data instanceof Float32Array))
        throw new Error('a model that gives no floats');
      return { values: tensor.data, shape: tensor.dims };
    },
    close: () => throughGate(() => session.release()),
  };
}

async function loadRuntime(only?: RuntimeName): Promise<[RuntimeName, Runtime]> {
  if (only !== 'wasm') {
    try {
      return ['native', await loadNative()];
    } catch (error) {
      if (only === 'native') throw error;
    }
  }
  return ['wasm', await loadWasm()];
}

async function loadNative(): Promise<Runtime> {
  const loaded = await import('onnxruntime-node');
  return 'default' in loaded ? (loaded.default as Runtime) : loaded;
}

async function loadWasm(): Promise<Runtime> {
  const loaded = await import('onnxruntime-web');
  loaded.env.wasm.numThreads = 1;
  return loaded;
}
