/** A program of its own that seals a data folder's originals or lays them open, and says how far it is; killed by tests. */
import { openStore } from '../../electron/store/store.ts';
import './quick-passphrases.ts';

const [folder = '', what = '', passphrase = ''] = process.argv.slice(2);
const say = (word: string, data: unknown) => void process.stdout.write(`${word} ${JSON.stringify(data)}\n`);

let isTold = false;
const store = await openStore(folder, {
  onVaultChange() {
    if (!isTold) return;
    const { done, total } = store.vaultKey.status();
    if (done >= 3) say('underWay', { done, total });
  },
});
say('ready', {});
isTold = true;
if (what === 'seal') await store.vaultKey.seal(await store.vaultKey.make(passphrase), false);
else {
  await store.vaultKey.unlock(passphrase);
  await store.vaultKey.settled();
  await store.vaultKey.unseal(passphrase);
}
await store.vaultKey.settled();
await store.close();
