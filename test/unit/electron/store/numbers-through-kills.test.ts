/** The register while its program is killed again and again; `npm run verify:store` does the same a thousand times over. */
import { expect, test } from 'vitest';
import { holdBooks } from '../../../helpers/books-hold.ts';
import { numbersThroughKills } from '../../../helpers/numbers-through-kills.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

test('clients who take numbers while the program is killed get each number once and lose none', async () => {
  const folder = await temporaryFolder();
  const run = await numbersThroughKills({ folder, kills: 5, numbers: 80, clients: 8, seed: 7 });
  const books = await holdBooks(folder);
  console.log(
    `${run.kills} kills, ${run.answered.length} numbers answered, ${run.unanswered.length} attempts without an answer`,
  );
  expect(run).toMatchObject({ kills: 5, lost: [], refusals: [] });
  expect(run.answered.length).toBeGreaterThanOrEqual(80);
  expect(books).toMatchObject({ doubles: 0, gaps: 0, isWhole: true, breaks: 0 });
  expect(books.numbers).toBeGreaterThanOrEqual(run.answered.length);
}, 120_000);
