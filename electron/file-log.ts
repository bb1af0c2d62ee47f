/**
 * The log file of either host, in the data folder. electron-log's Node side is enough for both: its Electron side
 * would open a channel of its own to every page.
 */
import { join } from 'node:path';
import electronLog from 'electron-log/node.js';
import { logLine } from './log-line.ts';
import type { Log } from './ports.ts';

export function createFileLog(folder: string, name: 'desktop' | 'headless'): Log {
  const logger = electronLog.create({ logId: name });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => join(folder, 'log', `${name}.log`);
  logger.transports.file.maxSize = 1024 * 1024; // then begun anew; the last one stays as .old.log
  logger.transports.file.format = '{iso} {level} {text}';
  return {
    info: (message, facts) => logger.info(logLine(message, facts)),
    error: (message, error, facts) => logger.error(logLine(message, facts, error)),
  };
}

/** Whatever nobody caught goes to the log and nowhere else: the office's documents are not sent to anyone. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', error));
}
