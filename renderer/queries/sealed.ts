/** Files under a passphrase: locked on their way out, opened on their way in. */
import type { Produced } from '../../shared/contract/api.ts';
import { client } from '../api.ts';

export const sealOutput = ({ outputId }: Produced, passphrase: string) =>
  client.call('sealed.seal', { outputId, passphrase });
export const isSealed = (uploadId: string) => client.call('sealed.isSealed', { uploadId });
export const openSealed = (uploadId: string, passphrase: string) =>
  client.call('sealed.open', { uploadId, passphrase });
export const handOutSealed = (uploadId: string, passphrase: string) =>
  client.call('sealed.handOut', { uploadId, passphrase });
