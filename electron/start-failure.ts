/** Why the application did not start, as a sentence for the person; anything unforeseen names only its code. */
import { AppError } from '../shared/contract/errors.ts';
import { hostText, isHostSentence, updateFaultText } from '../shared/text/host-text.ts';

export function startFailure(error: unknown, language: 'th' | 'en'): string {
  if (error instanceof AppError && 'fault' in error.params) {
    const fault = updateFaultText(language, error.params.fault);
    return hostText(language, 'update-not-saved', { fault });
  }
  if (error instanceof AppError && isHostSentence(error.code)) {
    return hostText(language, error.code, error.params as Record<string, string>);
  }
  if (
    error instanceof AppError &&
    error.code === 'not-found' &&
    'what' in error.params &&
    error.params.what === 'backup'
  )
    return hostText(language, 'noSuchBackup');
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return hostText(language, 'port-taken', { port: String(port) });
  return hostText(language, 'other', { code: typeof code === 'string' ? code : 'internal' });
}
