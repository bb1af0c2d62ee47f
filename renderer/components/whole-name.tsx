/** The name of an office as it is: where there is no room for it, the line ends before the place, never within it. */
import { partsOfName } from '../../shared/office/recipient-kind.ts';

export function WholeName({ name }: { readonly name: string }) {
  const [kind, place] = partsOfName(name);
  return (
    <>
      {kind}
      <wbr />
      <span className="nb">{place}</span>
    </>
  );
}
