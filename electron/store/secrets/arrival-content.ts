/** What is sealed beside a file that was handed to the registrar. */
import type { SecretStub } from '../../../shared/document/import-item.ts';

export type ArrivalContent = {
  readonly name: string;
  readonly stub: SecretStub;
  /** Which arrival it is of, and which sealed file is its own: another's is not believed. */
  readonly id: string;
  readonly sealedFileId: string;
};

export function packArrival(content: ArrivalContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

export function unpackArrival(bytes: Uint8Array): ArrivalContent {
  return JSON.parse(new TextDecoder().decode(bytes)) as ArrivalContent;
}
