/** Input shapes of files under a passphrase. */
import * as z from 'zod';
import { leastPassphrase } from '../office/backups.ts';

export const typed = z.string().min(1).max(500);
export const passphrase = z.string().trim().min(leastPassphrase).max(500);
