import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from './edit.ts';
import { applyEdit } from './edit.ts';
import { mergeRecords } from './merge.ts';
import { isAlive, StoredRecord } from './record.ts';

const PHONE = 'phoneaaa';
const LAPTOP = 'laptopaa';
const put = (fields: Record<string, string | number>): Edit => ({
  do: 'put',
  kind: 'note',
  id: 'one',
  fields,
});
const remove: Edit = { do: 'delete', kind: 'note', id: 'one' };

/** A device that edits its own replica, each edit with the next counter. */
function aDevice(epoch: string, start?: StoredRecord) {
  let counter = 0;
  let record = start;
  return {
    edit(edit: Edit, now: number) {
      record = applyEdit(record, edit, { now, epoch, counter: counter + 1 })?.record ?? record;
      if (edit.do === 'put') counter++;
      return record!;
    },
  };
}

test('an edit stamps the fields that it changes, and no other', () => {
  const device = aDevice(PHONE);
  device.edit(put({ body: 'a', colour: 'red' }), 10);
  const after = device.edit(put({ body: 'b', colour: 'red' }), 20);
  expect(after.stamps).toEqual({ body: [20, PHONE, 2], colour: [10, PHONE, 1] });
});

test('an edit that changes nothing is none', () => {
  const before = aDevice(PHONE).edit(put({ body: 'a' }), 10);
  expect(applyEdit(before, put({ body: 'a' }), { now: 20, epoch: PHONE, counter: 2 })).toBe(
    undefined,
  );
});

test('a field written by a clock that is days ahead can still be overwritten', () => {
  const before = aDevice(PHONE).edit(put({ body: 'ahead' }), 9_000);
  const after = aDevice(LAPTOP, before).edit(put({ body: 'now' }), 100);
  expect(mergeRecords(before, after).fields['body']).toBe('now');
});

test('two devices that wrote different fields keep both', () => {
  const base = aDevice(PHONE).edit(put({ body: 'a', colour: 'red' }), 1);
  const phone = aDevice(PHONE, base);
  phone.edit(put({}), 2);
  const there = phone.edit(put({ body: 'b' }), 5);
  const here = aDevice(LAPTOP, base).edit(put({ colour: 'blue' }), 6);
  expect(mergeRecords(there, here).fields).toEqual({ body: 'b', colour: 'blue' });
});

test('a note that was deleted here and edited there lives', () => {
  const base = aDevice(PHONE).edit(put({ body: 'a' }), 1);
  const deleted = aDevice(LAPTOP, base).edit(remove, 3);
  const edited = aDevice('tabletaa', base).edit(put({ body: 'b' }), 2);
  expect(isAlive(deleted)).toBe(false);
  expect(isAlive(mergeRecords(deleted, edited))).toBe(true);
  expect(mergeRecords(deleted, edited).fields['body']).toBe('b');
});

test('a note that was deleted after the edit was seen stays deleted, until it is written again', () => {
  const base = aDevice(PHONE).edit(put({ body: 'a' }), 1);
  const deleted = aDevice(LAPTOP, base).edit(remove, 3);
  expect(isAlive(mergeRecords(base, deleted))).toBe(false);
  const again = aDevice(LAPTOP, deleted).edit(put({ body: 'a' }), 4);
  expect(isAlive(mergeRecords(again, deleted))).toBe(true);
});

test('what a newer version wrote into a record stays in it', () => {
  const newer = { ...aDevice(PHONE).edit(put({ body: 'a', mood: 'glad' }), 1), layout: 2 };
  const after = aDevice(LAPTOP, StoredRecord.parse(newer)).edit(put({ body: 'b' }), 2);
  expect(after).toMatchObject({ layout: 2, fields: { body: 'b', mood: 'glad' } });
  expect(mergeRecords(after, aDevice(PHONE).edit(put({ body: 'c' }), 3))).toMatchObject({
    layout: 2,
  });
});

test.each(['constructor', '__proto__', 'toString'])('no record may have a field “%s”', (name) => {
  const record = aDevice(PHONE).edit(put({ body: 'a' }), 1);
  const fields = JSON.parse(`{"${name}": 1}`) as Record<string, number>;
  const kept = StoredRecord.safeParse({ ...record, fields }).data?.fields ?? {};
  expect(Object.hasOwn(kept, name)).toBe(false);
});

/** Any replica that devices could have, clocks that are wrong and copies of a database included. */
const replica: fc.Arbitrary<StoredRecord> = fc
  .tuple(
    fc.array(
      fc.record({
        name: fc.constantFrom('body', 'colour', 'tag:a'),
        value: fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ max: 3 }), fc.constant(null)),
        time: fc.integer({ min: 0, max: 3 }),
        epoch: fc.constantFrom(PHONE, LAPTOP, 'tabletaa'),
        counter: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 5 },
    ),
    fc.dictionary(fc.constantFrom(PHONE, LAPTOP), fc.integer({ min: 1, max: 4 })),
  )
  .map(([edits, deleted]) => ({
    kind: 'note',
    id: 'one',
    fields: Object.fromEntries(edits.map(({ name, value }) => [name, value])),
    stamps: Object.fromEntries(
      edits.map(({ name, time, epoch, counter }) => [name, [time, epoch, counter] as const]),
    ),
    seen: Object.fromEntries(edits.map(({ epoch, counter }) => [epoch, counter])),
    deleted: { ...deleted },
  }));

test('replicas merge to the same, in whatever order and however often they meet', () => {
  fc.assert(
    fc.property(replica, replica, replica, (a, b, c) => {
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      expect(mergeRecords(a, a)).toEqual(a);
      const left = mergeRecords(mergeRecords(a, b), c);
      expect(left).toEqual(mergeRecords(a, mergeRecords(b, c)));
      expect(mergeRecords(left, b)).toEqual(left);
    }),
    { numRuns: 2000 },
  );
});

test('an edit made after a merge is newer than all that was merged', () => {
  fc.assert(
    fc.property(replica, replica, fc.integer({ min: 0, max: 3 }), (a, b, now) => {
      const merged = mergeRecords(a, b);
      const cause = { now, epoch: 'newaaaaa', counter: 1 };
      const { record } = applyEdit(merged, put({ body: 'last word' }), cause)!;
      for (const old of [a, b, merged]) {
        const after = mergeRecords(old, record);
        expect(after.fields['body']).toBe('last word');
        expect(isAlive(after)).toBe(true);
      }
    }),
  );
});

test('records of different things do not merge', () => {
  const record = aDevice(PHONE).edit(put({ body: 'a' }), 1);
  expect(() => mergeRecords(record, { ...record, id: 'two' })).toThrow('one record');
});
