/**
 * What an office may send to whoever helps it: one page of plain English, made of figures and of words of the program.
 * Nothing that an office typed, chose or received goes in: no names, no paths, no letters. Settings are told only where
 * they are numbers, yes or no, or one of our own choices.
 */
import { arch, cpus, release } from 'node:os';
import { type MachineReport, machineTopics, stateOf, topicOf } from '../../shared/office/machine.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import { roles } from '../../shared/people/role.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { Surroundings } from '../room.ts';
import { readLog } from './read-log.ts';

type Lines = readonly string[];

export async function diagnosticsText(around: Surroundings, report: MachineReport): Promise<string> {
  const { store, ports } = around;
  const [figures, settings, log] = await Promise.all([
    store.diagnostics.figures(),
    store.settings.read(),
    readLog(store.folder, ports.host),
  ]);
  const parts: readonly (readonly [string, Lines])[] = [
    ['Program', programLines(ports, figures.sqlite)],
    ['This computer', machineLines(report)],
    [
      'Data',
      [
        `schema ${figures.schema}, journal ${figures.journal}`,
        ...figures.folders.map(({ name, files, bytes }) => `${name}: ${files} files, ${bytes} bytes`),
      ],
    ],
    ['Rows', figures.tables.map(({ name, rows }) => `${name}: ${rows}`)],
    ['Checks', await checkLines(around)],
    ['Settings', settings === null ? ['no office'] : settingLines(settings)],
    ['People', await peopleLines(around)],
    ['Log', log.length === 0 ? ['nothing'] : log],
  ];
  const made = `Amphoe Saraban, diagnostics of ${isoMomentOf(ports.clock())}`;
  return [made, ...parts.map(([title, lines]) => `\n== ${title}\n${lines.join('\n')}`), ''].join('\n');
}

function programLines({ version, host }: Surroundings['ports'], sqlite: string): Lines {
  const { node, electron, chrome } = process.versions;
  return [
    `version ${version}, ${host}`,
    `node ${node}, sqlite ${sqlite}`,
    ...(electron === undefined ? [] : [`electron ${electron}, chromium ${chrome}`]),
    `${process.platform} ${arch()} ${release()}, ${cpus().length} cores`,
  ];
}

/** Codes and figures; a font's name, or a system's, is somebody's own word and stays here. */
function machineLines({ findings }: MachineReport): Lines {
  return machineTopics.flatMap((topic) =>
    findings
      .filter((finding) => topicOf(finding) === topic)
      .map((finding) => {
        const numbers = Object.entries(finding.params).filter(([, value]) => typeof value === 'number');
        return [
          `${stateOf(finding)}: ${finding.code}`,
          ...numbers.map(([name, value]) => `${name} ${value}`),
        ].join(', ');
      }),
  );
}

async function checkLines({ store, ports }: Surroundings): Promise<Lines> {
  const [check, failedAt, backup] = await Promise.all([
    store.evidence.lastCheck(),
    store.evidence.failedAt(),
    store.backup.status(ports.clock()),
  ]);
  const good = backup.lastGood;
  return [
    check === null
      ? 'register: never checked'
      : `register: checked ${check.result.at}, ${check.result.figures.links} links, ${check.result.breaks} breaks`,
    ...(failedAt === null ? [] : [`register: check failed ${failedAt}`]),
    good === null
      ? 'backup: none found whole'
      : `backup: whole ${good.at}, ${good.entries} entries, ${good.bytes} bytes, integrity ${good.check?.fault ?? 'ok'}`,
    `second place: ${backup.secondLastGood === null ? 'none found whole' : `whole ${backup.secondLastGood.at}`}`,
    `backup troubles: ${backup.troubles.map(({ code }) => code).join(', ') || 'none'}`,
  ];
}

function settingLines(settings: OfficeSettings): Lines {
  const { language, theme, textSizePercent, circularSeries, memoSeries, importLimits, recognition } =
    settings;
  return [
    `language ${language}, theme ${theme}, text ${textSizePercent} %`,
    `circulars ${circularSeries}, memos ${memoSeries ?? 'shared'}, inserted numbers ${yes(settings.allowInsertedNumbers)}, number before signature ${yes(settings.numberBeforeSignature)}, announcements numbered ${yes(settings.announcementNumbers ?? true)}`,
    `imports up to ${importLimits.megabytes} MB, ${importLimits.pages} pages`,
    `second reader ${yes(recognition.secondReader)}, pages at once ${recognition.workers ?? 'by itself'}`,
    `page numbers ${settings.pageStyle.pageNumberField}, Garuda ${yes(settings.garudaFileId !== null)}`,
    `own days off ${settings.holidays?.length ?? 0}, own words ${settings.ownWords?.length ?? 0}, trash ${settings.trashDays ?? 30} days`,
  ];
}

const yes = (value: boolean | undefined) => (value === true ? 'yes' : 'no');

async function peopleLines({ store }: Surroundings): Promise<Lines> {
  const { isOn, people, lockMinutes } = await store.people.standing();
  if (!isOn) return ['no users'];
  const counts = roles.map((role) => `${role} ${people.filter((one) => one.roles.includes(role)).length}`);
  return [`${people.length} users: ${counts.join(', ')}`, `locks after ${lockMinutes} minutes`];
}
