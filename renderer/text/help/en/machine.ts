import type { Page } from '../guide.ts';

export const machine: Page = {
  title: 'This computer, help, and newer versions',
  lead: 'See that the computer keeps the registers safely, ask for help without sending letters, and take newer versions safely.',
  parts: [
    {
      id: 'check',
      title: 'Checking the computer',
      blocks: [
        '[[settings:part.machine]] in the settings says of each thing [[machine:state.fine]], [[machine:state.look]] or [[machine:state.unknown]], and what to do. Press [[machine:again]] when it is done. The check changes nothing and uses no network.',
        {
          terms: [
            [
              '[[machine:topic.encryption]]',
              'Registers and files lie readable on the disk: if it is not encrypted, a lost computer is lost letters. Have BitLocker, FileVault or LUKS turned on, and keep the recovery key in the safe.',
            ],
            [
              '[[machine:topic.drive]]',
              'The data belongs on the computer’s own disk: a network drive damages registers, and a stick needs a second place for backups ({{backup}}).',
            ],
            [
              '[[machine:topic.clock]]',
              'Numbers count by the year of the computer’s day. Set it before a number is given.',
            ],
            [
              '[[machine:topic.font]]',
              'PDF and printed registers stay as they are; Word files use the fonts of the computer.',
            ],
          ],
        },
        {
          note: '[[machine:state.unknown]] does not mean fine: look in the system itself, or ask whoever cares for the computer.',
        },
      ],
    },
    {
      id: 'helper',
      title: 'A page for whoever helps',
      blocks: [
        {
          steps: [
            'Press [[machine:diagnostics.make]] in [[settings:part.machine]].',
            'Read all of it: versions, counts, sizes, findings and events; no letters, names of people or offices, or paths.',
            'Press [[machine:diagnostics.save]] and send that file yourself. The program sends nothing.',
          ],
        },
      ],
    },
    {
      id: 'update',
      title: 'Newer versions of the program',
      blocks: [
        'By itself the program looks for none. An administrator sets it in [[settings:part.update]].',
        {
          steps: [
            'Give [[update:place]] and [[update:key]]; ask for the key by another way, such as a letter or the telephone. Press [[update:use]].',
            'Press [[update:look]]. The signature is checked before anything is told.',
            'Press [[update:save]], close the program and install from the saved file. The registers stay where they are, and are backed up before the new version opens them.',
          ],
        },
        'If it says [[update:refusedTitle]], install nothing from there: read why, and ask whoever issues versions. Who set which place and key stands in the log ({{registers#evidence}}).',
        'Removing the program removes no registers; the remover says where they are.',
      ],
    },
  ],
};
