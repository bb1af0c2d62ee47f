/** Comes before the program of every thread that reads files (`--import`, see thread-rights.ts). */
import { lockDown } from './lock-down.ts';

lockDown({ isThread: true });
