/** What is wrong with the backups and what to do about it, in sentences. */
import type { TFunction } from 'i18next';
import type { BackupTrouble } from '../../../shared/office/backups.ts';

/** Not having a second place is a hint; everything else has to be done something about. */
export function toneOf({ code }: BackupTrouble): 'error' | 'doubt' | 'info' {
  switch (code) {
    case 'no-second':
      return 'info';
    case 'second-away':
    case 'second-overdue':
    case 'second-failed':
    case 'plan-lost':
      return 'doubt';
    default:
      return 'error';
  }
}

export function troubleTitle(t: TFunction<'backup'>, trouble: BackupTrouble): string {
  return t(`trouble.${trouble.code}`, factsOf(trouble));
}

export function troubleAdvice(t: TFunction<'backup'>, trouble: BackupTrouble): string {
  const fault = 'fault' in trouble ? t(`fault.${trouble.fault}`) : '';
  return t(`todo.${trouble.code}`, { ...factsOf(trouble), fault });
}

/** Everything that a sentence may name; each names what its trouble has. */
function factsOf(trouble: BackupTrouble) {
  return { days: 0, at: '', breaks: 0, files: 0, folder: '', ...trouble };
}
