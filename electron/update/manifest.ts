/**
 * The signed list of a version's files. The signature is over the bytes as they lie there, checked before anything in
 * them is looked at; a line of our own before them keeps a signature made for something else from fitting here.
 */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';

const context = Buffer.from('amphoe-saraban update 1\n');

/** System, processor and form of everything that is made (electron-builder.yml). */
export const updateKinds = [
  'win32-x64-setup',
  'win32-x64-portable',
  'darwin-arm64',
  'darwin-x64',
  'linux-x64-appimage',
  'linux-x64-deb',
] as const;
export type UpdateKind = (typeof updateKinds)[number];

const file = z.object({
  kind: z.enum(updateKinds),
  /** A name and no path: it is joined to the place, and saved under it. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/),
  bytes: z.number().int().min(1).max(2_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const manifest = z.object({
  product: z.literal('amphoe-saraban'),
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  files: z.array(file).min(1).max(20),
});
const envelope = z.object({ manifest: z.base64().max(100_000), signature: z.base64().max(200) });

export type Manifest = z.infer<typeof manifest>;
export type ManifestFile = Manifest['files'][number];

/** Longer than any envelope of twenty files. */
export const mostManifestBytes = 128 * 1024;

/** `no-manifest`: not of this form. `not-signed`: no key of these made the signature over these bytes. */
export function openManifest(text: string, keys: readonly string[]): Manifest | 'no-manifest' | 'not-signed' {
  const sealed = parsed(envelope, text);
  if (sealed === null) return 'no-manifest';
  const bytes = Buffer.from(sealed.manifest, 'base64');
  const signature = Buffer.from(sealed.signature, 'base64');
  const signed = Buffer.concat([context, bytes]);
  if (!keys.some((key) => isSignedBy(key, signed, signature))) return 'not-signed';
  return parsed(manifest, bytes.toString('utf8')) ?? 'no-manifest';
}

export function sealManifest(content: Manifest, privateKey: KeyObject): string {
  const bytes = Buffer.from(JSON.stringify(manifest.parse(content)));
  const signature = sign(null, Buffer.concat([context, bytes]), privateKey);
  const sealed = { manifest: bytes.toString('base64'), signature: signature.toString('base64') };
  return `${JSON.stringify(sealed, null, 2)}\n`;
}

/** The 32 bytes of a public key, as the office types them. */
export function shownKey(publicKey: KeyObject): string {
  const { x } = publicKey.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('base64');
}

function isSignedBy(key: string, signed: Buffer, signature: Buffer): boolean {
  try {
    const x = Buffer.from(key, 'base64').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, signed, publicKey, signature);
  } catch {
    return false; // no key, or no signature, of this kind
  }
}

function parsed<Shape extends z.ZodType>(shape: Shape, text: string): z.infer<Shape> | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
