/** Passphrases that take no time here and in the threads started from here, where time is not the matter. */
import { setPassphraseWork } from '../../electron/sealing/passphrase-work.ts';

setPassphraseWork(10);
