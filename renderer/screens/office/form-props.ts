/** What every form of the office is given. The button that submits stands outside, bound by `form={formId}`. */
import type { OfficeSettings } from '../../../shared/office/office.ts';
import type { LeaveNote } from './use-kept-draft.ts';

export type OfficeFormProps = {
  readonly formId: string;
  /** As saved, or the defaults before the first time. */
  readonly settings: OfficeSettings;
  readonly onSaved: () => void;
  readonly leave: LeaveNote;
};
