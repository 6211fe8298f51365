import { getPublicKeyAsync, signAsync, verifyAsync } from '@noble/ed25519';
import type { PackHeader } from '../../model/pack.ts';

/** Whether a header is signed by the key it names. A header without a key is not signed. */
export async function isSigned(header: PackHeader): Promise<boolean> {
  const { key, signature } = header;
  if (key === undefined || signature === undefined) return false;
  try {
    return await verifyAsync(fromBase64(signature), signedBytes(header), fromBase64(key));
  } catch {
    // A key that is no point of the curve, or a signature out of range: not signed.
    return false;
  }
}

/** Signs a header with a secret key of 32 bytes. */
export async function signHeader(header: PackHeader, secret: Uint8Array): Promise<PackHeader> {
  const key = toBase64(await getPublicKeyAsync(secret));
  const signature = await signAsync(signedBytes({ ...header, key }), secret);
  return { ...header, key, signature: toBase64(signature) };
}

/** The header as JSON with sorted keys and without its signature. The hash in it covers the rest. */
function signedBytes(header: PackHeader): Uint8Array {
  const { signature: _signature, ...signed } = header;
  const sorted = Object.entries(signed)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(sorted)));
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
