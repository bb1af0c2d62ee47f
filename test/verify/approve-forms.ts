/**
 * `node test/verify/approve-forms.ts`: prints every form through LibreOffice into test/fixtures/forms, and every paper
 * around a letter through Chromium into test/fixtures/papers. The pictures are what the tests hold every later print
 * against: look at each of them before they are committed. `-- papers` or `-- forms` does one of the two.
 */
import { createChromiumPrinting } from '../../electron/headless/printing.ts';
import { approve } from '../helpers/approved-pictures.ts';
import { formPages } from '../helpers/form-pictures.ts';
import { openLibreOffice, whyNoLibreOffice } from '../helpers/libreoffice.ts';
import { officePaperPages } from '../helpers/office-papers.ts';

// days and hours on paper are those of the office, wherever this runs
process.env.TZ = 'Asia/Bangkok';
const [only] = process.argv.slice(2).filter((word) => word !== '--');

if (only !== 'papers') await approveForms();
if (only !== 'forms') await approvePapers();

async function approveForms(): Promise<void> {
  const why = whyNoLibreOffice();
  if (why !== null) {
    console.error(`forms cannot be printed: ${why}`);
    process.exitCode = 2;
    return;
  }
  const office = await openLibreOffice();
  try {
    const pages = await formPages(office);
    await approve('forms', pages);
    console.log(`${pages.length} pages in test/fixtures/forms`);
  } finally {
    await office.close();
  }
}

async function approvePapers(): Promise<void> {
  const printing = createChromiumPrinting();
  try {
    const pages = await officePaperPages(printing);
    await approve('papers', pages);
    console.log(`${pages.length} pages in test/fixtures/papers`);
  } finally {
    await printing.close();
  }
}
