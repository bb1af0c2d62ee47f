/** Bringing a part of the fields into sight. */

/** Scrolls this pane alone; the browser's own way would shift the frame too when the card is taller than the pane. */
export function bringIn(scroller: Element, card: Element): void {
  const outer = scroller.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  const margin = 12;
  const above = box.top - outer.top - margin;
  const below = box.bottom - outer.bottom + margin;
  if (above < 0 || below > above) scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += below;
}
