import type { Entity } from '../../lib/model/entity.ts';

const PARTS = 'ba de ghi jo ku la mi no qa re sha ta wi za'.split(' ');

function word(n: number): string {
  let text = '';
  for (let rest = n + 14; rest > 0; rest = Math.floor(rest / 14)) text += PARTS[rest % 14]!;
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Three names of three words each out of a vocabulary; the same at each run. */
export function syntheticNames(n: number): string[] {
  const first = word(n % 997);
  const last = word(Math.floor(n / 7));
  return [
    `${first} ${word((n * 7) % 1009)} ${last}`,
    `${first} ${last}`,
    `${last} ${word(n % 97)} ${first}`,
  ];
}

/** An entity of about 600 bytes; of every hundred one differs from version to version. */
export function syntheticEntity(n: number, version: number): Entity {
  const names = syntheticNames(n);
  const changed = n % 100 === 0 ? ` Edition ${version}.` : '';
  return {
    id: `e-${String(n).padStart(6, '0')}` as Entity['id'],
    type: n % 3 === 0 ? 'official' : 'group',
    label: names[0]!,
    summary: {
      text: `${names[0]} is an organisation of the ${word(n % 211)} valley, founded near ${word(n % 523)} by ${word(n % 1511)} and known for its work on ${word(n % 89)}.${changed}`,
      asOf: '2026-01',
    },
    names: { en: { strong: [...new Set(names)] } },
    facts: [
      {
        text: `It has an office in ${word(n % 337)}.`,
        source: { kind: 'page', ref: 'https://example.org/' },
      },
      { text: `It was founded in ${1900 + (n % 120)}.`, source: { kind: 'general' } },
    ],
    relations:
      n % 5 === 0 && n > 0 ? [{ type: 'part-of', target: 'e-000000' as Entity['id'] }] : [],
  };
}
