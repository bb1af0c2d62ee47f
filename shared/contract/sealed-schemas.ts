/** Input shapes of files under a passphrase. */
import * as z from 'zod';
import { leastPassphrase } from '../office/backups.ts';
import { confirm, ticket } from './people-schemas.ts';

export const typed = z.string().min(1).max(500);
export const passphrase = z.string().trim().min(leastPassphrase).max(500);

/** Sealing the originals begins when two groups of the recovery key were typed from its sheet. */
export const make = z.object({ passphrase, inKeychain: z.boolean() });
export const confirmed = confirm.extend(ticket.shape);
export { ticket };
