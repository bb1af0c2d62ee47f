/** All migrations, oldest first. Append only. */
import type { Migration } from '../migrate.ts';
import { officeMigration } from './0010-office.ts';
import { registersMigration } from './0020-registers.ts';
import { importsMigration } from './0030-imports.ts';
import { lettersMigration } from './0040-letters.ts';
import { searchMigration } from './0050-search.ts';
import { hushedHistoryMigration } from './0060-hushed-history.ts';
import { recognisedPagesMigration } from './0070-recognised-pages.ts';
import { correctionsMigration } from './0080-corrections.ts';
import { secrecyDoubtMigration } from './0090-secrecy-doubt.ts';
import { discardedImportsMigration } from './0100-discarded-imports.ts';
import { formsMigration } from './0110-forms.ts';
import { letterBatchesMigration } from './0120-letter-batches.ts';
import { stampsMigration } from './0130-stamps.ts';
import { setsMigration } from './0140-sets.ts';
import { auditMigration } from './0150-audit.ts';
import { numbersMigration } from './0160-numbers.ts';
import { searchGramsMigration } from './0170-search-grams.ts';
import { keepingMigration } from './0180-keeping.ts';
import { takenOverMigration } from './0190-taken-over.ts';
import { evidenceMigration } from './0210-evidence.ts';
import { leftMigration } from './0220-left.ts';
import { searchOwedMigration } from './0230-search-owed.ts';
import { scansMigration } from './0260-scans.ts';
import { destroyedLettersMigration } from './0270-destroyed-letters.ts';
import { deadlinesMigration } from './0290-deadlines.ts';
import { minutesMigration } from './0300-minutes.ts';
import { registerViewsMigration } from './0310-register-views.ts';
import { receivedFormatsMigration } from './0330-received-formats.ts';
import { watchedMigration } from './0340-watched.ts';
import { bundleCutMigration } from './0348-bundle-cut.ts';
import { listOrderMigration } from './0351-list-order.ts';
import { filingsUndoneMigration } from './0352-filings-undone.ts';
import { reviewRevisionMigration } from './0354-review-revision.ts';
import { lettersLeftMigration } from './0355-letters-left.ts';
import { peopleMigration } from './0360-people.ts';
import { secretBooksMigration } from './0365-secret-books.ts';
import { secretHushMigration } from './0366-secret-hush.ts';
import { secretColumnsMigration } from './0367-secret-columns.ts';
import { fileMarksMigration } from './0380-file-marks.ts';
import { importTouchedMigration } from './0385-import-touched.ts';
import { secretBoundMigration } from './0386-secret-bound.ts';
import { vaultPlanMigration } from './0390-vault-plan.ts';
import { secretKeyInForceMigration } from './0391-secret-key-in-force.ts';
import { secretHushFieldsMigration } from './0392-secret-hush-fields.ts';

export const migrations: readonly Migration[] = [
  officeMigration,
  registersMigration,
  importsMigration,
  lettersMigration,
  searchMigration,
  hushedHistoryMigration,
  recognisedPagesMigration,
  correctionsMigration,
  secrecyDoubtMigration,
  discardedImportsMigration,
  formsMigration,
  letterBatchesMigration,
  stampsMigration,
  setsMigration,
  auditMigration,
  numbersMigration,
  searchGramsMigration,
  keepingMigration,
  takenOverMigration,
  evidenceMigration,
  leftMigration,
  searchOwedMigration,
  scansMigration,
  destroyedLettersMigration,
  deadlinesMigration,
  minutesMigration,
  registerViewsMigration,
  receivedFormatsMigration,
  watchedMigration,
  bundleCutMigration,
  listOrderMigration,
  filingsUndoneMigration,
  reviewRevisionMigration,
  lettersLeftMigration,
  peopleMigration,
  secretBooksMigration,
  secretHushMigration,
  secretColumnsMigration,
  fileMarksMigration,
  importTouchedMigration,
  secretBoundMigration,
  vaultPlanMigration,
  secretKeyInForceMigration,
  secretHushFieldsMigration,
];
