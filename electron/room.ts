/** What every feature room is given, and what it gives back: the handlers of its own methods, no others. */
import type { MethodName } from '../shared/contract/api.ts';
import type { Handlers } from './dispatch.ts';
import type { ForeignFiles } from './parsing/foreign-files.ts';
import type { Ports } from './ports.ts';
import type { Store } from './store/store.ts';
import type { Outputs } from './transfer/outputs.ts';
import type { Uploads } from './transfer/uploads.ts';

export type Surroundings = {
  readonly store: Store;
  readonly ports: Ports;
  readonly uploads: Uploads;
  readonly outputs: Outputs;
  /** Opens what came from elsewhere, in a process of its own. */
  readonly foreign: ForeignFiles;
};

type MethodsOf<Room extends string> = Extract<MethodName, `${Room}.${string}`>;
export type RoomHandlers<Room extends string> = Pick<Handlers, MethodsOf<Room>>;
