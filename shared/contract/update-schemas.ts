/** Input shapes of looking for newer versions. */
import * as z from 'zod';
import { keyShape, placeProblem } from '../office/update.ts';

export const plan = z
  .object({
    place: z
      .string()
      .max(2_000)
      .refine((place) => placeProblem(place) === null)
      .nullable(),
    keys: z.array(z.string().regex(keyShape)).max(5),
  })
  // A place whose files nobody vouches for is none.
  .refine(({ place, keys }) => place === null || keys.length > 0);
