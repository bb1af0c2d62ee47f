/** The letter out of the program: DOCX as it prints, DOCX to go on with in Word, PDF for the printer. */
import { FileDown, FilePen, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../../shared/contract/api.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { showError } from '../../queries/call.ts';
import { makeDocx, makeDocxToEdit, makePdf } from '../../queries/letters.ts';
import { type DeliveryWay, deliver } from '../../queries/output.ts';
import { printDrawing } from '../templates/drawing/print-drawing.ts';

/** `beforeExport` brings what is on screen to the disk: what is exported is what the clerk sees. */
export function ExportActions({
  letter,
  beforeExport,
}: {
  letter: Letter;
  beforeExport: () => Promise<void>;
}) {
  const { t } = useTranslation('letter');

  async function send(make: (id: string) => Promise<Produced>, how: DeliveryWay): Promise<void> {
    try {
      await beforeExport();
      await deliver(await make(letter.id), how);
    } catch (error) {
      showError(error);
    }
  }

  return (
    <>
      <Button icon={FileDown} onPress={() => void send((id) => makeDocx(id), 'save')}>
        {t('actions.docx')}
      </Button>
      <Button icon={FilePen} onPress={() => void send(makeDocxToEdit, 'save')}>
        {t('actions.docxToEdit')}
      </Button>
      <Button
        icon={Printer}
        command="print"
        onPress={() => void send(letter.template === undefined ? makePdf : printDrawing, 'print')}
      >
        {t('actions.pdf')}
      </Button>
    </>
  );
}
