/** After a dialog the focus goes back to where it was; when that is gone (a voided row has fewer buttons), to a place that stays. */
export function keepFocus(place: () => HTMLElement | null): void {
  // The dialog gives the focus back in the frame after it is gone.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) place()?.focus();
    }),
  );
}
