/** The values of one register line in the forms for paper letters, numbers and corrections. */
import { z } from 'zod';
import { urgencies } from '../../../shared/document/handling.ts';
import type { EntryFields, RegisterEntry } from '../../../shared/register/entry.ts';

/** What a person fills in; empty text stands for "none". */
export const entryForm = z.object({
  documentNumber: z.string(),
  documentDate: z.string().nullable(),
  from: z.string().trim().min(1, 'needFrom'),
  to: z.string(),
  subject: z.string().trim().min(1, 'needSubject'),
  urgency: z.enum(urgencies).nullable(),
  deadline: z.string().nullable(),
  action: z.string(),
  note: z.string(),
});
export type EntryForm = z.infer<typeof entryForm>;

export const emptyForm: EntryForm = {
  documentNumber: '',
  documentDate: null,
  from: '',
  to: '',
  subject: '',
  urgency: null,
  deadline: null,
  action: '',
  note: '',
};

export function formOf(entry: RegisterEntry): EntryForm {
  const { documentDate, from, to, subject, urgency, deadline, action, note } = entry;
  return {
    documentNumber: entry.documentNumber ?? '',
    documentDate,
    from,
    to,
    subject,
    urgency,
    deadline,
    action,
    note,
  };
}

/** Of a line that is new: one that is entered by hand has no class yet. */
export function fieldsOf(form: EntryForm): EntryFields {
  const number = form.documentNumber.trim();
  return { ...form, documentNumber: number === '' ? null : number, documentDateText: null, secrecy: null };
}
