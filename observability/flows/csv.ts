/** Splits rows of comma-separated values as RFC 4180 has them; a cell in quotes may go on in the next line. */
export interface CsvReader {
  /** Takes a line without its end. The cells of a row that it ends; undefined where a cell in quotes is still open. */
  line(text: string): readonly string[] | undefined;
  /** Length of the row that is not ended yet, 0 between rows. */
  readonly pending: number;
  /** Forgets a row that is not ended. */
  reset(): void;
}

export function csvReader(): CsvReader {
  let open = "";
  let isOpen = false;
  return {
    line(text) {
      open = isOpen ? `${open}\n${text}` : text;
      // Quotes within a cell are doubled: an odd number of them opens a cell, or closes the open one.
      if (quotesIn(text) % 2 === 1) isOpen = !isOpen;
      return isOpen ? undefined : cellsOf(open);
    },
    get pending() {
      return isOpen ? open.length : 0;
    },
    reset() {
      open = "";
      isOpen = false;
    },
  };
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count;
}

function cellsOf(row: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length;) {
    if (row[at] !== '"') {
      const comma = row.indexOf(",", at);
      const end = comma === -1 ? row.length : comma;
      cells.push(row.slice(at, end));
      at = end + 1;
      continue;
    }
    let end = row.indexOf('"', at + 1);
    while (end !== -1 && row[end + 1] === '"') end = row.indexOf('"', end + 2);
    const close = end === -1 ? row.length : end;
    cells.push(row.slice(at + 1, close).replaceAll('""', '"'));
    const comma = row.indexOf(",", close);
    at = comma === -1 ? row.length + 1 : comma + 1;
  }
  return cells;
}
