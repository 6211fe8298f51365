import { aCard, ignore, NOW } from '../shell/builders.ts';
import { BrowseList } from './BrowseList.tsx';
import { aHit, aPack, aStagedImport, aTable, ownPack } from './builders.ts';
import { CsvMapper } from './CsvMapper.tsx';
import { entityToDraft, newDraft } from './editor/draft.ts';
import { EntityEditor } from './editor/EntityEditor.tsx';
import type { EntityEditorProps } from './editor/EntityEditor.tsx';
import { RefusalNotice } from './editor/RefusalNotice.tsx';
import { EntityDetails } from './EntityDetails.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportStart } from './ImportStart.tsx';
import { OwnView } from './OwnView.tsx';
import { PackList } from './PackList.tsx';
import type { PackWork } from './PackRow.tsx';
import type { PackInfo } from './pack-desk-port.ts';
import { ProblemList } from './ProblemList.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { RulesView } from './RulesView.tsx';
import { EntityId } from '../../lib/model/entity.ts';
import type { Settled } from '../../lib/model/entity-part.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { Refusal } from '../../lib/model/saving.ts';

const packs = (all: readonly PackInfo[], work: [string, PackWork][] = []) => (
  <PackList
    packs={all}
    now={NOW}
    work={new Map(work)}
    onEnable={ignore}
    onMove={ignore}
    onRemove={ignore}
    onRollBack={ignore}
    onCheck={ignore}
    onShow={ignore}
  />
);

const bundled = aPack({ kind: 'bundled', rank: 1, origin: 'Gazetteer' });
const sanctions = aPack(
  {
    rank: 2,
    origin: 'https://example.org/sdn.jsonl',
    previous: '2026-10-01.1',
    checkedAt: NOW - 7e6,
  },
  {
    title: 'Sanctions list',
    entities: 17_402,
    update: 'https://example.org/sdn.jsonl',
    homepage: 'https://example.org/',
    key: 'A'.repeat(43) + '=',
  },
);
const bases = aPack(
  { rank: 3, enabled: false, visibility: 'private', origin: 'bases.csv' },
  { title: 'Bases' },
);

/** The packs, as they are after a first start and after much use. */
export const packStates = {
  'first start': packs([ownPack, bundled]),
  'many packs': packs(
    [ownPack, bundled, sanctions, bases],
    [
      [
        sanctions.id,
        { state: 'told', sentence: 'Updated to 2026-11-20.1: 12 changed, 3 removed.' },
      ],
    ],
  ),
  'update under way': packs(
    [ownPack, bundled, sanctions],
    [
      [
        sanctions.id,
        {
          state: 'checking',
          progress: { phase: 'reading', done: 3_100_000, total: 60_000_000 },
          cancel: ignore,
        },
      ],
    ],
  ),
  'update failed': packs([
    ownPack,
    { ...sanctions, failure: 'The file was cut off, so nothing has changed.' },
  ]),
};

const preview = (staged = aStagedImport()) => (
  <ImportPreview
    staged={staged}
    packs={[ownPack, bundled]}
    isBusy={false}
    onCommit={ignore}
    onDiscard={ignore}
  />
);

/** An import, step by step. */
export const importStates = {
  start: <ImportStart onFiles={ignore} onAddress={ignore} />,
  table: <CsvMapper file="bases.csv" {...aTable} onMap={ignore} onCancel={ignore} />,
  importing: (
    <ProgressBar
      title="Nothing changes yet"
      progress={{ phase: 'reading', done: 900, total: 60_000_000 }}
      cancel={ignore}
    />
  ),
  preview: preview(),
  'a private preview': preview(
    aStagedImport({ visibility: 'private', clashes: { count: 0, examples: [] }, skipped: [] }),
  ),
  'nothing new': preview(
    aStagedImport({
      added: { count: 0, examples: [] },
      changed: { count: 0, examples: [] },
      removed: { count: 0, examples: [] },
      clashes: { count: 0, examples: [] },
      skipped: [],
    }),
  ),
  problems: (
    <ProblemList
      problems={[
        {
          file: 'pack.jsonl',
          path: 'line 12: names.en.strong[2]',
          message: 'is an empty text',
          remedy: 'write a name or remove it',
        },
        { file: 'pack.jsonl', path: '', message: 'is cut off', remedy: 'fetch it again' },
      ]}
      onBack={ignore}
    />
  ),
};

const browse = (
  query: string,
  hits = [aHit(), aHit({ label: 'قاسم سليماني', type: 'official' })],
) => (
  <BrowseList
    filter={{ query, type: 'any', pack: 'any' }}
    packs={[ownPack, bundled]}
    hits={hits}
    hasMore={hits.length > 0}
    isLoading={false}
    onFilter={ignore}
    onMore={ignore}
  />
);

const card = aCard();
const details = (isOwn: boolean) => (
  <EntityDetails
    found={{
      entity: card.entity,
      pack: isOwn ? ownPack.id : bundled.id,
      ...(isOwn ? { original: { entity: card.entity, pack: bundled.id } } : {}),
    }}
    card={card}
    packTitle={isOwn ? 'Your entries' : bundled.header.title}
    originalTitle={isOwn ? bundled.header.title : undefined}
    isOwn={isOwn}
    onOpen={ignore}
    onDelete={ignore}
  />
);

/** Entries, searched and opened. */
export const browseStates = {
  everything: browse(''),
  'nothing found': browse('hippopotamus', []),
  'a pack’s entry': details(false),
  'a correction': details(true),
};

const writing = (told: Pick<EntityEditorProps, 'heard' | 'notice'>) => (
  <EntityEditor
    kind="own"
    draft={entityToDraft(card.entity)}
    picking={{ search: async () => [], findRef: async () => undefined }}
    check={() => ok(card.entity)}
    {...told}
    onDraft={ignore}
    onSave={async () => {}}
    onCancel={ignore}
  />
);
const refused = (refusal: Refusal, choices: Settled['choices'] = new Map()) =>
  writing({ notice: <RefusalNotice refusal={refusal} choices={choices} onChoose={ignore} /> });
const summaryPart = (value: string) => ({ at: 'summary', value }) as const;
const clash: Refusal = {
  state: 'clash',
  theirs: card.entity,
  clashes: [
    {
      key: 'summary',
      mine: summaryPart('A Lebanese party and armed group, as I put it.'),
      theirs: summaryPart('A party in Lebanon with a militia of its own, in other words.'),
    },
    {
      key: 'name ar x',
      mine: { at: 'name', lang: 'ar', role: 'strong', value: 'حزب الله' },
    },
  ],
};

const own = (n: number, sites: string[]) => (
  <OwnView
    entries={n === 0 ? [] : [aHit({ pack: ownPack.id })]}
    hasMore={false}
    sites={sites}
    onMore={ignore}
    onDelete={ignore}
    onExport={ignore}
    onSite={ignore}
  />
);

/** What the reader wrote and ruled. */
export const ownStates = {
  'none written': own(0, []),
  'one written': own(1, ['example.com']),
  'a new entry': (
    <EntityEditor
      kind="new"
      draft={{ ...newDraft('Tower 22', '2026-11-22'), asOf: 'yesterday' }}
      picking={{ search: async () => [], findRef: async () => undefined }}
      check={() =>
        fail([
          { path: 'summary.asOf', message: 'is no date', remedy: 'write YYYY-MM-DD' },
          { path: 'summary.text', message: 'is empty', remedy: 'write a text' },
        ])
      }
      onDraft={ignore}
      onSave={async () => {}}
      onCancel={ignore}
    />
  ),
  'changed meanwhile': writing({ heard: 'changed' }),
  'deleted meanwhile': refused({ state: 'deleted' }),
  'both changed': refused(clash, new Map([['summary', 'mine']])),
  rules: (
    <RulesView
      rules={[{ entityId: EntityId.parse('hezbollah'), text: 'the party' }]}
      neverMarked={['victory']}
      labelOf={() => 'Hezbollah'}
      onRemoveRule={ignore}
      onNeverMark={ignore}
      onMarkAgain={ignore}
    />
  ),
};
