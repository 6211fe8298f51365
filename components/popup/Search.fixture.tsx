import { EntityId } from '../../lib/model/entity.ts';
import { ignore } from '../shell/builders.ts';
import { ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';

const results = [
  {
    id: EntityId.parse('hezbollah'),
    type: 'group' as const,
    label: 'Hezbollah',
    summary: 'A Lebanese party and armed group.',
  },
  {
    id: EntityId.parse('qasem-soleimani'),
    type: 'official' as const,
    label: 'Qasem Soleimani',
    alias: 'قاسم سليماني',
    summary: 'An Iranian general.',
  },
];

const box = (query: string, count: number) => (
  <SearchBox
    query={query}
    count={count}
    active={0}
    onQuery={ignore}
    onActive={ignore}
    onOpen={ignore}
  />
);

/** The search box alone and with what it found. */
export const searchStates = {
  'nothing typed': box('', 0),
  'nothing found': box('zimbabwe', 0),
  found: (
    <>
      {box('so', results.length)}
      <ResultList results={results} active={1} onOpen={ignore} />
    </>
  ),
};
