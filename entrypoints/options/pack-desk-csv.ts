import { CsvReader, guessSeparator } from '../../lib/pack/import/csv-reader.ts';

/** Enough of a file for its first rows, in bytes. */
const HEAD = 64_000;

/** The first rows of a table, for the reader to say which column holds what. */
export async function readCsvHead(file: File, rows = 5): Promise<string[][]> {
  // Whatever its encoding: the import itself is strict.
  const text = (await file.slice(0, HEAD).text()).replace(/^\uFEFF/, '');
  const reader = new CsvReader(guessSeparator(text.split('\n')[0] ?? ''));
  const found = reader.push(text);
  // Only a file that ends within the head has its last row here as a whole.
  return [...found, ...(file.size <= HEAD ? reader.end().rows : [])].slice(0, rows);
}
