/** How a file of the registrar is read: from memory to memory, and of ลับที่สุด nothing at all. */
import type { KeptClass, SecretFields } from './secret.ts';

export type SecretReading = {
  readonly fields: SecretFields;
  /** Null: no mark was found; the registrar says. */
  readonly secrecy: KeptClass | null;
  readonly pages: readonly string[];
};

export type SecretPicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
};

export type SecretReader = {
  /** Throws `top-secret-not-kept`. */
  read(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<SecretReading>;
  /** Null: it cannot be drawn. */
  picture(bytes: Uint8Array, page: number): Promise<SecretPicture | null>;
  /** After the call no worker holds anything of a file any more, save of a page in hand. */
  forget(): Promise<void>;
};
