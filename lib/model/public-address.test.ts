import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  'https://example.org/pack.jsonl',
  'https://packs.example.co.uk:8443/a?b=c',
  'https://8.8.8.8/pack.jsonl',
  'https://172.32.0.1/pack.jsonl',
  'https://[2606:4700::1111]/pack.jsonl',
  'https://local.example.org/pack.jsonl',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'contacts.csv',
  'Comes with Gazetteer',
  'file:///home/me/contacts.csv',
  'http://example.org/pack.jsonl',
  'https://me:secret@example.org/pack.jsonl',
  'https://localhost/pack.jsonl',
  'https://localhost./pack.jsonl',
  'https://app.localhost/pack.jsonl',
  'https://intranet/pack.jsonl',
  'https://nas.local/pack.jsonl',
  'https://NAS.LOCAL./pack.jsonl',
  'https://wiki.corp.internal/pack.jsonl',
  'https://box.home.arpa/pack.jsonl',
  'https://127.0.0.1/pack.jsonl',
  'https://2130706433/pack.jsonl',
  'https://0x7f.1/pack.jsonl',
  'https://10.0.0.7/pack.jsonl',
  'https://172.16.0.1/pack.jsonl',
  'https://192.168.1.1/pack.jsonl',
  'https://169.254.169.254/pack.jsonl',
  'https://100.64.0.1/pack.jsonl',
  'https://[::1]/pack.jsonl',
  'https://[fe80::1]/pack.jsonl',
  'https://[fd00::1]/pack.jsonl',
  'https://[::ffff:10.0.0.1]/pack.jsonl',
  'https://[2001:db8::1]/pack.jsonl',
  'https://[2002:a00:1::]/pack.jsonl',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
