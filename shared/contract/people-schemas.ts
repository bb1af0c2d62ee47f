/** Shapes of what the people of the office are asked: signing in, roles, the recovery key. */
import * as z from 'zod';
import { actingKinds, lastActingDay } from '../people/person.ts';
import { roles } from '../people/role.ts';
import * as shape from './schemas.ts';

const name = z.string().trim().min(1).max(200);
/** Longer ones would only cost time. */
const secret = z.string().min(1).max(200);
const held = z.array(z.enum(roles)).min(1).max(roles.length);
const lockMinutes = z.number().int().min(1).max(240);

export const signIn = z.object({ id: shape.id, secret });
export const begin = z.object({ name, roles: held, secret });
/** `secret` null: it stays. A new person needs one. */
export const person = z.object({ id: shape.id.nullable(), name, roles: held, secret: secret.nullable() });
export const ownSecret = z.object({ old: secret, secret });
export const recover = z.object({ key: z.string().min(1).max(200), id: shape.id, secret });
export const confirm = z.object({ groups: z.tuple([z.string().max(40), z.string().max(40)]) });
export const ticket = z.object({ ticket: shape.id });
export const plan = z.object({ lockMinutes });
export const acting = z
  .object({
    personId: shape.id,
    forName: name,
    kind: z.enum(actingKinds),
    from: shape.isoDate,
    until: shape.isoDate,
  })
  .refine(({ from, until }) => from <= until && until <= lastActingDay(from));
export const end = z.object({ secret });
