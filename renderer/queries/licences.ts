/** What the program is made of, as the build listed it (scripts/supply-parts.mjs); a file of the page, not of the office. */
import { useQuery } from '@tanstack/react-query';

export type Licences = {
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    /** Index into `texts`; null when the package brings none. */
    readonly text: number | null;
  }[];
  readonly texts: readonly string[];
};

export function useLicences() {
  return useQuery({
    queryKey: ['licences'],
    queryFn: async () => (await (await fetch('/licences.json')).json()) as Licences,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
