/**
 * The process in which foreign files are read. It only hands tasks to its threads and their answers back: no parser runs
 * in it, and nothing is loaded before it is locked.
 */
import { lockDown } from './lock-down.ts';

lockDown({ isThread: false });
const { serveHost } = await import('./serve-host.ts');
serveHost();
