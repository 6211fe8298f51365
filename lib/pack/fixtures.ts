/** Source files of a small sound pack, for tests to spoil. */

export const aHeader = (overrides: object = {}): string =>
  JSON.stringify({
    format: 1,
    id: 'rivers',
    version: '2026-01-31.1',
    title: 'Rivers',
    language: 'en',
    licence: 'CC0-1.0',
    author: 'A. Writer',
    ...overrides,
  });

export const anEntity = (overrides: object = {}) => ({
  id: 'river-guard',
  type: 'group',
  label: 'River Guard',
  summary: { text: 'The River Guard is a police force on the lower river.', asOf: '2026-01' },
  names: { en: { strong: ['River Guard'] } },
  facts: [{ text: 'It was founded in 1950.', source: { kind: 'general' } }],
  relations: [],
  ...overrides,
});

export const aFile = (overrides: object = {}) => {
  const entity = anEntity(overrides);
  return { file: `${entity.type}/${entity.id}.json`, text: JSON.stringify(entity, null, 2) };
};
