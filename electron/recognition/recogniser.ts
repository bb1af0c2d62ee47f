/** Everything that reading pictures needs, loaded once: one recogniser a worker. */
import { createLineReader } from './line/line-reader.ts';
import type { RuntimeName } from './line/runtime.ts';
import { createSecondReader } from './line/second-reader.ts';
import { recognisePage } from './recognise-page.ts';
import type { ColourImage, RecognisedPage } from './types.ts';

export type RecogniserOptions = {
  /** Folder of the models: assets/models. */
  readonly models: string;
  /** Whether Tesseract may look at doubtful lines. It takes seconds a page. */
  readonly secondReader: boolean;
  readonly runtime?: RuntimeName;
};

export type Recogniser = {
  readonly runtime: RuntimeName;
  recognise(picture: ColourImage): Promise<RecognisedPage>;
  close(): Promise<void>;
};

export async function createRecogniser({
  models,
  secondReader,
  runtime,
}: RecogniserOptions): Promise<Recogniser> {
  const lines = await createLineReader(models, runtime);
  const second = secondReader ? createSecondReader(models) : null;
  return {
    runtime: lines.runtime,
    recognise: (picture) => recognisePage(picture, { lines, second }),
    async close() {
      await second?.close();
      await lines.close();
    },
  };
}
