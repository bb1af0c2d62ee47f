/** An office with users over a running application: an administrator first, then one person of every role. */

import type { Client } from '../../shared/contract/client.ts';
import { type Role, roles } from '../../shared/people/role.ts';

export const secretOf = (role: Role) => `ไม้เอก ${role} ๗๓๑`;
export const nameOf: Readonly<Record<Role, string>> = {
  administrator: 'นางสาวอรทัย ดูแลดี',
  chief: 'นายวิชัย มั่นคง',
  clerk: 'นางสาวสมใจ งานดี',
  officer: 'นายท้องถิ่น ใฝ่ดี',
  registrar: 'นางทะเบียน เก็บมิด',
  reader: 'นายดู อย่างเดียว',
};

/** Signed in is the administrator afterwards. `key`: of the sheet, all groups together. */
export async function beginPeople(client: Client): Promise<{ readonly key: string; readonly id: string }> {
  const { groups, asked } = await client.call('people.begin', {
    name: nameOf.administrator,
    roles: ['administrator'],
    secret: secretOf('administrator'),
  });
  const typed: [string, string] = [groups[asked[0]] ?? '', groups[asked[1]] ?? ''];
  const { person } = await client.call('people.confirmKey', { groups: typed });
  return { key: groups.join('-'), id: person?.id ?? '' };
}

/** One of every other role as well; ids by role. */
export async function staffOffice(client: Client): Promise<Readonly<Record<Role, string>>> {
  const { id } = await beginPeople(client);
  const ids = { administrator: id } as Record<Role, string>;
  for (const role of roles) {
    if (role === 'administrator') continue;
    const listed = await client.call('people.save', {
      id: null,
      name: nameOf[role],
      roles: [role],
      secret: secretOf(role),
    });
    ids[role] = listed.find(({ name }) => name === nameOf[role])?.id ?? '';
  }
  return ids;
}
