import type { GazetteerDb } from './database.ts';
import { Device } from './device-row.ts';

/** This device; a new one, not stored yet, where there is none. Inside a transaction on `devices`. */
export async function readDevice(db: GazetteerDb, random: () => string): Promise<Device> {
  const stored = Device.safeParse(await db.devices.get('this'));
  return stored.data ?? { key: 'this', id: random(), epoch: random(), counter: 0 };
}

/** Eight letters of Base32 (RFC 4648), from 40 bits of the browser's randomness. */
export function randomEpoch(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte & 31)).join('');
}
