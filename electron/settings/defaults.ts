/** The office before it has said anything; the wizard starts from the same figures. */
export { defaultOfficeSettings } from '../../shared/office/default-settings.ts';
