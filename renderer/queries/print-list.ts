/** A printed list on its way to the person, who hears of hidden ID numbers and, if more than a reader, may have them whole. */
import type { Produced } from '../../shared/contract/api.ts';
import { onlyReads } from '../../shared/people/role.ts';
import { client } from '../api.ts';
import { tellOfIdNumbers } from '../components/id-numbers.ts';
import { showError } from './call.ts';
import type { IdNumbers } from './list-file.ts';
import { type DeliveryWay, deliver } from './output.ts';

export async function printWith(
  make: (idNumbers: IdNumbers) => Promise<Produced>,
  how: DeliveryWay,
  idNumbers: IdNumbers = 'masked',
): Promise<void> {
  const paper = await make(idNumbers);
  await deliver(paper, how);
  if ((paper.idNumbers?.count ?? 0) === 0) return;
  const { state, roles } = await client.call('people.status', {});
  const again = () => void printWith(make, how, 'whole').catch(showError);
  tellOfIdNumbers(paper, state === 'signed-in' && onlyReads(roles) ? undefined : { way: 'print', again });
}
