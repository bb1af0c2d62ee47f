import type { Page } from '../guide.ts';

export const move: Page = {
  title: 'Bringing old registers in, taking data out',
  lead: 'Registers from Excel and old scans come in; everything can go out.',
  parts: [
    {
      id: 'table',
      title: 'A register from Excel',
      blocks: [
        {
          steps: [
            'Open [[common:place.settings]], [[exchange:title]], [[exchange:tab.register]].',
            'Choose the book, then [[exchange:register.choose]].',
            'Say what each column is; it is remembered for the next file.',
            'Read [[exchange:report.title]], print or save the doubtful rows, take the rest over.',
          ],
        },
        'Numbers and days stay. Rows left out can be mended and taken over later.',
        {
          note: 'Lines taken over cannot be deleted, only voided one by one. Try the sample data first if unsure.',
        },
      ],
    },
    {
      id: 'scans',
      title: 'Scans named by register number',
      blocks: [
        '[[exchange:tab.scans]]: choose many files; those whose names fit a line are attached, the rest go to the inbox.',
      ],
    },
    {
      id: 'out',
      title: 'Everything out',
      blocks: [
        '[[exchange:tab.archive]], [[exchange:archive.make]]: a ZIP of registers, letters and originals that can be read without this program.',
        'Every list can be saved for Excel by the button above it.',
      ],
    },
  ],
};
