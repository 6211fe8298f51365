/**
 * Cuts text into rows of cells as it comes (RFC 4180): cells in quotes may hold separators, line
 * breaks and doubled quotes. Line breaks of every system; a row without any cell text is left out.
 */
export class CsvReader {
  readonly #separator: string;
  #rows: string[][] = [];
  #row: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';

  constructor(separator = ',') {
    this.#separator = separator;
  }

  /** The rows that end in this text. */
  push(text: string): string[][] {
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (this.#state === 'quoted') {
        // A long stretch between quotes is taken in one piece.
        const end = text.indexOf('"', at);
        this.#cell += text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end;
        if (end >= 0) this.#state = 'quote';
      } else if (char === '"' && this.#state === 'quote') {
        this.#cell += '"';
        this.#state = 'quoted';
      } else if (char === '"' && this.#state === 'start') this.#state = 'quoted';
      else if (char === this.#separator) this.#endCell();
      else if (char === '\n') this.#endRow();
      else if (char !== '\r') {
        this.#cell += char;
        this.#state = 'plain';
      }
    }
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** The last row, where no line break ends it; `isCut`: a quote was never closed. */
  end(): { rows: string[][]; isCut: boolean } {
    const isCut = this.#state === 'quoted';
    this.#endRow();
    return { rows: this.push(''), isCut };
  }

  #endCell(): void {
    this.#row.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    this.#endCell();
    if (this.#row.some((cell) => cell.trim() !== '')) this.#rows.push(this.#row);
    this.#row = [];
  }
}

/** The separator a table most likely uses, by its first line. */
export function guessSeparator(firstLine: string): string {
  const counts = [',', ';', '\t'].map((char) => ({ char, count: firstLine.split(char).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]!.char;
}
