/**
 * `node test/verify/approve-forms.ts`: prints every form through LibreOffice anew into test/fixtures/forms. The pictures
 * are what the tests hold every later print against: look at each of them before they are committed.
 */
import { approve, formPages } from '../helpers/form-pictures.ts';
import { openLibreOffice, whyNoLibreOffice } from '../helpers/libreoffice.ts';

const why = whyNoLibreOffice();
if (why !== null) {
  console.error(`forms cannot be printed: ${why}`);
  process.exitCode = 2;
} else {
  const office = await openLibreOffice();
  try {
    const pages = await formPages(office);
    await approve(pages);
    console.log(`${pages.length} pages in test/fixtures/forms`);
  } finally {
    await office.close();
  }
}
