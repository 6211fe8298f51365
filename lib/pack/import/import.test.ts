import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Entity } from '../../model/entity.ts';
import { CsvReader, guessSeparator } from './csv-reader.ts';
import type { Imported } from './imported.ts';
import { guessOfacTable, readOfac } from './ofac.ts';
import { rowToEntity } from './table.ts';
import { readWikidata } from './wikidata.ts';

const rowsOf = (text: string, separator?: string) => {
  const reader = new CsvReader(separator);
  const rows = reader.push(text);
  return [...rows, ...reader.end().rows];
};
const entityOf = (imported: Imported | undefined): Entity => {
  if (!imported || !('entity' in imported)) throw new Error(JSON.stringify(imported));
  return imported.entity;
};
const DAY = '2026-11-22';

describe('a table of cells', () => {
  it('holds separators, breaks and quotes in quotes', () => {
    const text = 'a,"b, ""c""\nd",e\r\n\r\n,,\nf;g\t,,"x"';
    expect(rowsOf(text)).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['f;g\t', '', 'x'],
    ]);
  });
  it('reads as it was written, wherever it is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'ß', ' '), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(table, fc.nat(60), (rows, cut) => {
        const full = rows.filter((row) => row.some((each) => each.trim() !== ''));
        const text = full
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const reader = new CsvReader();
        const read = [...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut))];
        expect([...read, ...reader.end().rows]).toEqual(full);
      }),
    );
  });
  it('tells that it was cut, and which separator it uses', () => {
    const reader = new CsvReader();
    reader.push('a,"b');
    expect(reader.end().isCut).toBe(true);
    expect(guessSeparator('name;other names;x, y')).toBe(';');
  });
});

// In the shape of the published files: no header, -0- for nothing, and the end-of-file sign of DOS.
const SDN = `100001,"EXAMPLE REVOLUTIONARY FRONT",-0- ,"SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Website www.example.org; Secondary sanctions risk: section 1(b)."
100002,"MUSTERMANN, Abu 'Ali","individual","SDGT","Commander, Northern Brigade",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 Jan 1970; nationality Utopia."
100003,"SEA EXAMPLE","vessel","IFSR",-0- ,"ABCD1","Crude Oil Tanker","1","2","Utopia",-0- ,-0- 
\u001a`;
const ALT = `100001,1,"aka","ERF",-0- \n100001,2,"fka","FRONT OF THE EXAMPLE","-0- "\n100002,3,"aka","AL-MUSTER, Ali",-0- `;
const ADD = `100001,9,-0- ,"Utopia City","Utopia",-0- \n100001,10,"1 Main St.","Utopia City","Utopia",-0- `;

describe('the list of the US Treasury', () => {
  const tables = { sdn: rowsOf(SDN), alt: rowsOf(ALT), add: rowsOf(ADD) };
  const all = [...readOfac(tables, DAY)];

  it('is known by its columns', () => {
    const firsts = [tables.sdn, tables.alt, tables.add].map(([row]) => guessOfacTable(row!));
    expect(firsts).toEqual(['sdn', 'alt', 'add']);
    expect(guessOfacTable(['1', 'two', 'three', 'four', 'five'])).toBeUndefined();
  });

  it('gives an organisation its names, programmes and places, each from the list', () => {
    expect(entityOf(all[0])).toEqual({
      id: 'ofac-100001',
      type: 'group',
      label: 'Example Revolutionary Front',
      summary: { text: 'Listed by the US Treasury (OFAC) under SDGT, IFSR.', asOf: DAY },
      names: {
        en: {
          strong: ['Example Revolutionary Front', 'Front of the Example'],
          weak: [{ text: 'ERF', needs: ['self'] }],
        },
      },
      facts: [
        {
          text: 'Address on the list: Utopia City, Utopia.',
          source: { kind: 'ofac-sdn', ref: '100001' },
        },
        {
          text: 'Remarks on the list: Website www.example.org; Secondary sanctions risk: section 1(b).',
          source: { kind: 'ofac-sdn', ref: '100001' },
        },
      ],
      relations: [],
      ids: { ofac: '100001' },
    });
  });

  it('writes a person’s name as newspapers do, and leaves ships out', () => {
    const person = entityOf(all[1]);
    expect(person).toMatchObject({ type: 'official', label: "Abu 'Ali Mustermann" });
    expect(person.names.en?.strong).toContain('Ali Al-Muster');
    expect(person.facts[0]?.text).toBe('Title on the list: Commander, Northern Brigade.');
    expect(all.slice(2)).toEqual([{ skipped: 'ships and aircraft' }]);
  });

  it('tells of a row that is none of its own', () => {
    const [first] = readOfac({ sdn: [['x', 'y']], alt: [], add: [] }, DAY);
    expect(first).toMatchObject({ problem: { message: expect.stringContaining('has 2 columns') } });
  });
});

describe('Wikidata', () => {
  const item = {
    type: 'item',
    id: 'Q99',
    labels: {
      en: { language: 'en', value: 'Example Air Base' },
      ar: { language: 'ar', value: 'قاعدة' },
    },
    descriptions: { en: { language: 'en', value: 'air base in Utopia' } },
    aliases: {
      en: [
        { language: 'en', value: 'EAB' },
        { language: 'en', value: 'Base of Example' },
      ],
    },
    claims: { P31: [{ mainsnak: { datavalue: { value: { id: 'Q695850' } } } }] },
  };

  it('gives items of the API, or one of a dump', () => {
    const [fromApi] = readWikidata({ entities: { Q99: item } }, DAY);
    expect(entityOf(fromApi)).toMatchObject({
      id: 'wikidata-q99',
      type: 'base',
      summary: { text: 'Wikidata describes this as: air base in Utopia.', asOf: DAY },
      names: {
        en: {
          strong: ['Example Air Base', 'Base of Example'],
          weak: [{ text: 'EAB', needs: ['self'] }],
        },
        ar: { strong: ['قاعدة'] },
      },
      ids: { wikidata: 'Q99' },
    });
    expect([...readWikidata(item, DAY)]).toEqual([fromApi]);
  });

  it('leaves out what is missing or has no name we can show', () => {
    const entities = {
      Q1: { id: 'Q1', missing: '' },
      Q2: { ...item, id: 'Q2', labels: {} },
      P1: { id: 'P1' },
    };
    expect([...readWikidata({ entities }, DAY)].every((each) => 'skipped' in each)).toBe(true);
  });

  it('joins the rows of query results by item', () => {
    const uri = (id: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${id}` });
    const text = (value: string, lang = 'en') => ({ type: 'literal', value, 'xml:lang': lang });
    const bindings = [
      {
        item: uri('Q5'),
        itemLabel: text('Example Party'),
        itemAltLabel: text('EP, Party of Example'),
      },
      { item: uri('Q5'), itemLabel: text('حزب', 'ar'), itemDescription: text('party in Utopia') },
      { item: uri('Q6'), itemLabel: text('Q6') },
    ];
    const all = [...readWikidata({ head: { vars: [] }, results: { bindings } }, DAY)];
    expect(entityOf(all[0])).toMatchObject({
      label: 'Example Party',
      names: { en: { strong: ['Example Party', 'Party of Example'] }, ar: { strong: ['حزب'] } },
    });
    expect(all.slice(1)).toEqual([{ skipped: expect.stringContaining('without a name') }]);
  });
});

describe('a table whose columns the reader names', () => {
  const mapping = {
    label: 0,
    type: { column: 1 },
    language: { fixed: 'en' as const },
    aliases: { column: 2, separator: ';' },
    summary: 3,
    sourceUrl: 4,
  };

  it('gives an entity a row', () => {
    const row = [
      'River  Guard',
      'Group',
      'RG; Guard of the River',
      'A police force.',
      'https://example.org/',
    ];
    expect(entityOf(rowToEntity(row, 2, mapping, DAY))).toMatchObject({
      id: 'river-guard',
      type: 'group',
      label: 'River Guard',
      names: { en: { strong: ['River Guard', 'Guard of the River'], weak: [{ text: 'RG' }] } },
      summary: { text: 'A police force.', asOf: DAY },
      facts: [{ source: { kind: 'page', ref: 'https://example.org/' } }],
    });
  });

  test.each([
    ['no name', ['', 'group'], 'has no name'],
    ['an unknown type', ['X', 'ship'], 'has the type "ship", which is none of those known'],
  ])('tells of a row with %s', (_, row, message) => {
    expect(rowToEntity(row, 2, mapping, DAY)).toMatchObject({ problem: { message } });
  });

  it('takes names of any script, and script in a name is only text', () => {
    expect(entityOf(rowToEntity(['قاسم', 'official'], 7, mapping, DAY)).id).toBe('row-7');
    const label = '<script>alert(1)</script>';
    expect(entityOf(rowToEntity([label, 'group'], 7, mapping, DAY)).label).toBe(label);
  });
});
