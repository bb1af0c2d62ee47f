/** Templates in domain terms. Each writing call is one transaction. */
import type { OfficeTemplate } from '../../shared/letter/template.ts';
import { type Connection, transaction } from './database.ts';
import type { Actor } from './letter-rows.ts';
import { addTemplate, listTemplates, removeTemplate } from './template-rows.ts';

export type TemplatesStore = {
  list(): Promise<readonly OfficeTemplate[]>;
  add(
    template: Pick<OfficeTemplate, 'name' | 'fileId' | 'fields'>,
    actor: Actor,
    isSample: boolean,
  ): Promise<OfficeTemplate>;
  remove(id: string): Promise<void>;
};

export function templatesStore(db: Connection): TemplatesStore {
  return {
    list: async () => listTemplates(db),
    add: async (template, actor, isSample) =>
      transaction(db, () => addTemplate(db, template, actor, isSample)),
    remove: async (id) => transaction(db, () => removeTemplate(db, id)),
  };
}
