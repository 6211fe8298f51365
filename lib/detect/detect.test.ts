import { expect, test } from 'vitest';
import { anEntity } from '../../tests/builders.ts';
import type { RejectRule } from '../model/mention.ts';
import { compile } from './compile.ts';
import { detect } from './detect.ts';
import { Lineup } from './lineup.ts';

const weak = (text: string, needs: string[], near?: string[]) => ({
  text,
  needs,
  ...(near ? { near } : {}),
});

const lineup = new Lineup([
  compile([
    anEntity({
      id: 'kataib-hezbollah',
      names: {
        en: {
          strong: ["Kata'ib Hezbollah", "Iraqi Kata'ib Hezbollah", 'Hezbollah Brigades'],
          weak: [weak('KH', ['self'])] as never,
          context: ['Jurf al-Sakhar'],
        },
        ar: { strong: ['كتائب حزب الله'] },
      },
      relations: [{ type: 'part-of', target: 'popular-mobilization-forces' }],
    }),
    anEntity({ id: 'hezbollah', names: { en: { strong: ['Hezbollah'] } } }),
    anEntity({
      id: 'popular-mobilization-forces',
      names: {
        en: {
          strong: ['Popular Mobilization Forces', 'Hashd al-Shaabi'],
          weak: [weak('PMF', ['related'])] as never,
        },
      },
    }),
    anEntity({ id: 'quds-force', names: { en: { strong: ['Quds Force', 'IRGC Quds Force'] } } }),
    anEntity({ id: 'irgc', names: { en: { strong: ['IRGC', 'Revolutionary Guards'] } } }),
    anEntity({
      id: 'pentagon',
      names: { en: { strong: ['the Pentagon', 'US Department of Defense'] } },
    }),
    anEntity({
      id: 'balad-air-base',
      type: 'base',
      names: {
        en: {
          strong: ['Balad Air Base', 'Balad airbase'],
          weak: [weak('Balad', ['near'], ['rockets', 'air base'])] as never,
        },
      },
    }),
    anEntity({
      id: 'joe-biden',
      type: 'official',
      names: {
        en: { strong: ['Joe Biden'], weak: [weak('Biden', ['self', 'title', 'topic'])] as never },
      },
    }),
    anEntity({
      id: 'esmail-qaani',
      type: 'official',
      names: {
        en: { strong: ['Esmail Qaani'], weak: [weak('Qaani', ['self', 'title'])] as never },
      },
      roles: [{ title: 'Commander', org: 'quds-force' as never }],
    }),
    anEntity({ id: 'jcpoa', type: 'agreement', names: { en: { strong: ['Iran nuclear deal'] } } }),
    anEntity({ id: 'pkk', names: { en: { strong: ["Kurdistan Workers' Party"] } } }),
    anEntity({ id: 'p5-1', names: { en: { strong: ['P5+1'] } } }),
    anEntity({ id: 'is-k', names: { en: { strong: ['IS-K'] } } }),
    anEntity({ id: 'irgc-navy', names: { en: { strong: ['IRGC Navy'] } } }),
    anEntity({ id: 'ypg', names: { en: { strong: ["People's Protection Units"] } } }),
    anEntity({ id: 'united-nations', names: { en: { strong: ['UN', 'United Nations'] } } }),
    anEntity({ id: 'balad-one', names: { en: { strong: ['Twin Name'] } } }),
    anEntity({ id: 'balad-two', names: { en: { strong: ['Twin Name'] } } }),
  ]),
]);

/** The mentions as a reader would list them: "text → entity". */
function read(...paragraphs: string[]): string[] {
  return readWith([], ...paragraphs);
}

function readWith(rules: RejectRule[], ...paragraphs: string[]): string[] {
  const blocks = paragraphs.map((text, id) => ({ id, text }));
  return detect(blocks, lineup, { seen: [] }, rules).mentions.flatMap(({ block, mentions }) =>
    mentions.map((m) => `${paragraphs[block]!.slice(m.start, m.end)} → ${m.entityId}`),
  );
}

test('the longest name wins, and Kata’ib Hezbollah is never also Hezbollah', () => {
  expect(read('Kata’ib Hezbollah, unlike Hezbollah, answers to the IRGC Quds Force.')).toEqual([
    'Kata’ib Hezbollah → kataib-hezbollah',
    'Hezbollah → hezbollah',
    'IRGC Quds Force → quds-force',
  ]);
});

test('brackets part two names', () => {
  expect(read('the commander of the (IRGC) Quds Force')).toEqual([
    'IRGC → irgc',
    'Quds Force → quds-force',
  ]);
});

test('a possessive parts two names, unless it belongs to one', () => {
  expect(read("the IRGC's Quds Force and the People's Protection Units")).toEqual([
    'IRGC → irgc',
    'Quds Force → quds-force',
    "People's Protection Units → ypg",
  ]);
});

test('article, country and possessive are no part of a name; an Arabic article is', () => {
  expect(
    read('The Pentagon’s view of the Iraqi Kata’ib Hezbollah and Iraq’s al-Hashd al-Shaabi.'),
  ).toEqual([
    'Pentagon → pentagon',
    'Kata’ib Hezbollah → kataib-hezbollah',
    'al-Hashd al-Shaabi → popular-mobilization-forces',
  ]);
});

test('a name is found across line breaks, no-break spaces, soft hyphens and dashes', () => {
  expect(
    read('Balad\nAir\u00a0Base and Kata\u00ad’ib–Hezbollah and anti-IRGC, IRGC-linked'),
  ).toEqual([
    'Balad\nAir\u00a0Base → balad-air-base',
    'Kata\u00ad’ib–Hezbollah → kataib-hezbollah',
    'IRGC → irgc',
    'IRGC → irgc',
  ]);
});

test('a short form needs the full name, before or after it', () => {
  expect(read('KH said so.')).toEqual([]);
  expect(read('KH said so.', 'Kataib Hezbollah (KH) said more.')).toEqual([
    'KH → kataib-hezbollah',
    'Kataib Hezbollah → kataib-hezbollah',
    'KH → kataib-hezbollah',
  ]);
});

test('a short form is supported by a related entity, or by a context word', () => {
  expect(read('The PMF marched.')).toEqual([]);
  expect(read('The PMF marched beside Hezbollah Brigades.')).toHaveLength(2);
});

test('what was seen in earlier blocks of the page supports later ones', () => {
  const first = detect([{ id: 1, text: 'Esmail Qaani came.' }], lineup, { seen: [] }, []);
  const second = detect([{ id: 2, text: 'Then Qaani left.' }], lineup, { seen: first.seen }, []);
  expect(second.mentions[0]?.mentions[0]).toMatchObject({
    entityId: 'esmail-qaani',
    start: 5,
    end: 10,
  });
});

test('a surname goes with a title, or with a page about the subject, or not at all', () => {
  expect(read('Lawmakers asked Biden about rents.')).toEqual([]);
  expect(read('Lawmakers asked President Biden about rents.')).toEqual(['Biden → joe-biden']);
  expect(read('Gen. Qaani and Maj Gen Qaani')).toHaveLength(2);
  expect(read('Biden spoke of the IRGC and of Hezbollah.')).toContain('Biden → joe-biden');
});

test('a surname after another first name is somebody else', () => {
  expect(
    read('Joe Biden was there. Hunter Biden was not; nor was Jill Biden, said Mr. Biden.'),
  ).toEqual(['Joe Biden → joe-biden', 'Biden → joe-biden']);
  expect(read('Joe Biden. MM Biden and Qasim met. When Biden left, Iran’s Qaani came.')).toEqual([
    'Joe Biden → joe-biden',
    'Biden → joe-biden',
    'Biden → joe-biden',
  ]);
});

test('a town that is also a base counts where the paragraph speaks of the base', () => {
  expect(read('Markets in Balad were full.', 'Two rockets fell on Balad.')).toEqual([
    'Balad → balad-air-base',
  ]);
  const far = 'Then the day went on as others do. '.repeat(3);
  expect(read(`Two rockets fell. ${far} Markets in Balad were full.`)).toEqual([]);
});

test('case tells names from words', () => {
  expect(read('the un is un; balad airbase; badr; us department of defense')).toEqual([]);
  expect(read('UN; Balad air base; the U.S. Department of Defense; THE PENTAGON')).toHaveLength(4);
  expect(read('told us Department of Defense staff')).toEqual([]);
});

test('what an alias writes in lower case may be in lower case', () => {
  expect(read('the Iran nuclear deal, the Iran Nuclear Deal, an iran nuclear deal')).toEqual([
    'Iran nuclear deal → jcpoa',
    'Iran Nuclear Deal → jcpoa',
  ]);
});

test('plural owners, plus signs and single letters are parts of names', () => {
  expect(read('Kurdistan Workers’ Party, P5+1, IS-K, is-k, Irgc navy')).toEqual([
    'Kurdistan Workers’ Party → pkk',
    'P5+1 → p5-1',
    'IS-K → is-k',
    'Irgc navy → irgc-navy',
  ]);
});

test('where two entities have an equal claim, nothing is marked', () => {
  expect(read('the Twin Name attacked')).toEqual([]);
});

test('a name inside a word is no name', () => {
  expect(read('IRGCs, UNESCO, xIRGC, IRGC2, Hezbollahi')).toEqual([]);
});

test('Arabic names are found in any spelling of their letters', () => {
  expect(read('قالت كتائب حزب الله إنها')).toEqual(['كتائب حزب الله → kataib-hezbollah']);
});

test('"not this one" holds for the text as it was marked, and for one entity only', () => {
  const rules = [{ entityId: 'irgc' as never, text: 'irgc' }];
  expect(readWith(rules, 'The IRGC and the Revolutionary Guards')).toEqual([
    'Revolutionary Guards → irgc',
  ]);
});

test('"not this one" on a name leaves no shorter name in it', () => {
  const rules = [{ entityId: 'kataib-hezbollah' as never, text: 'kataib hezbollah' }];
  expect(readWith(rules, 'Kata’ib Hezbollah and Hezbollah')).toEqual(['Hezbollah → hezbollah']);
});

test('a mention carries why it was made', () => {
  const [found] = detect(
    [{ id: 0, text: 'President Biden and Joe Biden' }],
    lineup,
    { seen: [] },
    [],
  ).mentions;
  expect(found?.mentions.map((m) => m.evidence)).toEqual([
    { role: 'weak', support: ['self', 'title'] },
    { role: 'strong', support: [] },
  ]);
});

test('a name of two packs is the higher pack’s, and an entry of the reader’s own replaces a pack’s', () => {
  const own = compile([
    anEntity({ id: 'quds-force', type: 'base', names: { en: { strong: ['Camp Quds'] } } }),
    anEntity({ id: 'my-brigades', names: { en: { strong: ['Hezbollah Brigades'] } } }),
  ]);
  const pack = compile([
    anEntity({ id: 'quds-force', names: { en: { strong: ['Quds Force'] } } }),
    anEntity({ id: 'kataib-hezbollah', names: { en: { strong: ['Hezbollah Brigades'] } } }),
  ]);
  const text = 'The Quds Force left Camp Quds to the Hezbollah Brigades.';
  const idsOf = (...matchers: (typeof own)[]) =>
    detect([{ id: 0, text }], new Lineup(matchers), { seen: [] }, []).mentions.flatMap((b) =>
      b.mentions.map((m) => `${m.entityId} ${m.type}`),
    );
  expect(idsOf(own, pack)).toEqual(['quds-force base', 'my-brigades group']);
  expect(idsOf(pack, own)).toEqual(['quds-force group', 'kataib-hezbollah group']);
});

test('an entry of one pack supports a short name of another that it is related to', () => {
  const pack = compile([
    anEntity({ id: 'badr', names: { en: { strong: ['Badr Organization'] } } }),
  ]);
  const own = compile([
    anEntity({
      id: 'my-chief',
      type: 'official',
      names: { en: { strong: ['Abu Example'], weak: [weak('Example', ['related'])] as never } },
      relations: [{ type: 'commands', target: 'badr' }],
    }),
  ]);
  const blocks = [{ id: 0, text: 'For the Badr Organization spoke Example.' }];
  const found = detect(blocks, new Lineup([own, pack]), { seen: [] }, []).mentions[0]?.mentions;
  expect(found?.map((m) => m.entityId)).toEqual(['badr', 'my-chief']);
});
