import { uuidv7 } from 'uuidv7';
import { GazetteerDb } from '../../lib/db/database.ts';
import { randomEpoch } from '../../lib/db/device.ts';
import { createRecordStore } from '../../lib/db/record-store.ts';
import type { Note } from '../../lib/model/note.ts';
import { listNotes, NOTE } from '../../lib/notebook/notes.ts';
import { topicsOf } from '../../lib/notebook/topics.ts';
import { applyEdit } from '../../lib/records/edit.ts';
import type { Fields, StoredRecord } from '../../lib/records/record.ts';
import type { RecordStore } from '../../lib/records/store.ts';
import { NoteIndex } from '../../lib/search/note-index.ts';
import { fold } from '../../lib/text/fold.ts';

/** Milliseconds, each the median and the longest of its rounds. */
export type RecordsBench = { run(): Promise<Record<string, { median: number; longest: number }>> };

const HIGHLIGHTS = 50_000;
const NOTES = 10_000;
const PAGES = 1_000;
const ROUNDS = 50;
const WORDS =
  'militia base drone strike statement ceasefire minister parliament border convoy enrichment inspector embassy spokesman'.split(
    ' ',
  );

const pageOf = (n: number) => `https://news.example/${n % PAGES}`;
const textOf = (n: number, words: number) =>
  Array.from(
    { length: words },
    (_, at) => `${WORDS[(n * 7 + at * 3) % WORDS.length]}${(n * at) % 97}`,
  ).join(' ');

const topics = (record: StoredRecord) =>
  record.kind === 'highlight' ? [`page ${String(record.fields['page'])}`] : topicsOf(record);

async function fill(db: GazetteerDb): Promise<void> {
  const epoch = randomEpoch();
  let counter = 0;
  const toRow = (kind: string, fields: Fields) => {
    const edit = { do: 'put', kind, id: uuidv7(), fields } as const;
    const { record } = applyEdit(undefined, edit, { now: ++counter, epoch, counter })!;
    const found = [kind, ...topics(record).map((topic) => `${kind} ${topic}`)];
    return { kind, id: edit.id, topics: found, record };
  };
  const rows = [
    ...Array.from({ length: HIGHLIGHTS }, (_, n) =>
      toRow('highlight', {
        page: pageOf(n),
        exact: textOf(n, 20),
        prefix: textOf(n + 1, 5),
        suffix: textOf(n + 2, 5),
        start: n,
        colour: 'yellow',
      }),
    ),
    ...Array.from({ length: NOTES }, (_, n) =>
      toRow(NOTE, {
        body: textOf(n, 25),
        createdAt: n,
        pageUrl: pageOf(n),
        pageTitle: `Page ${n}`,
      }),
    ),
  ];
  for (let at = 0; at < rows.length; at += 5_000)
    await db.records.bulkPut(rows.slice(at, at + 5_000));
}

function open(db: GazetteerDb): RecordStore {
  return createRecordStore(db, {
    now: () => Date.now(),
    randomEpoch,
    alone: (work) => navigator.locks.request('bench', work) as Promise<never>,
    topicsOf: topics,
    channel: { tell: () => {}, listen: () => () => {} },
    ready: Promise.resolve(),
  });
}

async function times(rounds: number, work: (round: number) => unknown) {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await work(round);
    all.push(performance.now() - begin);
  }
  all.sort((a, b) => a - b);
  return { median: all[all.length >> 1]!, longest: all.at(-1)! };
}

/** What a search was before the index: every note is read at every key. */
const scan = (notes: readonly Note[], query: string) =>
  notes.filter(({ body }) => ` ${fold(body)} `.includes(` ${fold(query)}`));

const bench: RecordsBench = {
  async run() {
    const db = new GazetteerDb('bench-records');
    await db.delete();
    await db.open();
    await fill(db);
    const store = open(db);
    const id = uuidv7();
    const edit = (n: number) =>
      store.commit([{ do: 'put', kind: NOTE, id, fields: { body: textOf(n, n), createdAt: 1 } }]);
    await edit(0);
    const edits = await times(ROUNDS, (n) => edit(n + 1));
    const page = await times(ROUNDS, (n) =>
      Promise.all([
        store.list('highlight', `page ${pageOf(n * 17)}`),
        store.list(NOTE, `page ${pageOf(n * 17)}`),
      ]),
    );
    let notes: Note[] = [];
    const all = await times(3, async () => {
      notes = await listNotes(store, { kind: 'all' });
    });
    const titled = notes.map((note) => ({ note, title: 'Page' }));
    const index = new NoteIndex();
    const steps = index.update(titled);
    const reading = await times(titled.length, () => steps.next());
    const typed = 'ceasefire12 border';
    const keys = Array.from(typed, (_, at) => typed.slice(0, at + 1));
    index.find('x');
    const find = (query: string) => {
      const ids = index.find(query);
      return titled.filter(({ note }) => ids?.has(note.id) ?? true);
    };
    const key = await times(keys.length, (n) => find(keys[n]!));
    const afterEdit = await times(ROUNDS, (n) => {
      const [first, ...rest] = titled;
      const changed = { ...first!, note: { ...first!.note, body: textOf(n, 30) } };
      for (const step = index.update([changed, ...rest]); !step.next().done;);
      return find('mili');
    });
    const scanned = await times(keys.length, (n) => scan(notes, keys[n]!));
    return {
      'one edit': edits,
      'the records of one page': page,
      'all notes read': all,
      'a note read into the index': reading,
      'a key in the search over notes': key,
      'a key after an edit, index brought up to date': afterEdit,
      'a key where every note is read': scanned,
    };
  },
};

Object.assign(globalThis, { bench });
