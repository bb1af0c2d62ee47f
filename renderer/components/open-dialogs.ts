/** Dialogs a person sees: one that another person left open at a desk at rest is in the document too, hidden. */

export function openDialogs(
  selector = '.scrim :is([role="dialog"], [role="alertdialog"])',
): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((dialog) => dialog.checkVisibility());
}
