/** Styles that an old drawing in a Word file brings as they are: what would leave its sheet or fetch something is left out. */

const places = new Set(['static', 'relative', 'absolute']);

/**
 * Cut at every semicolon, also where CSS would read on: more pieces than CSS sees, never fewer. A bracket calls
 * (`url`, `var`), a backslash writes a name in disguise.
 */
export function plainStyle(style: string): string {
  return style
    .split(';')
    .filter((declaration) => {
      const [name = '', ...value] = declaration.split(':').map((word) => word.trim().toLowerCase());
      if (!/^[a-z][a-z-]*$/.test(name) || /[(\\]/.test(declaration)) return false;
      return name !== 'position' || places.has(value.join(':'));
    })
    .join(';');
}
