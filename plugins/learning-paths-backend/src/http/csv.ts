import { stringify } from 'csv-stringify';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setPrivate } from './conditional';
import { csvCell } from './csvCell';

/** What a cell can hold. */
export type CsvValue = string | number | undefined;

/** A column: its name in the first line, and its value in each row. */
export interface CsvColumn<T> {
  header: string;
  value: (row: T) => CsvValue;
}

/** A table as CSV. */
export interface CsvTable<T> {
  /** What browsers save it as: letters, digits, dots and dashes. */
  fileName: string;
  columns: readonly CsvColumn<T>[];
  rows: AsyncIterable<T> | Iterable<T>;
}

/**
 * Answers with a table by RFC 4180, row by row as they come, so that nothing is held in
 * memory. Spreadsheets run cells that look like formulas, so those are made plain text,
 * whichever separator the file is read with.
 *
 * @throws whatever `rows` throws before the first row; later, the answer is cut off
 */
export async function sendCsv<T>(
  response: Response,
  { fileName, columns, rows }: CsvTable<T>,
): Promise<void> {
  const cells = asArrays(columns, rows);
  // What fails at once is answered as an error, which needs the headers unsent.
  const first = await cells.next();
  response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="${fileName}"`,
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.vary('Accept');
  setPrivate(response);
  try {
    await pipeline(
      Readable.from(first.done ? [] : startingWith(first.value, cells)),
      stringify({
        header: true,
        columns: columns.map(({ header }) => csvCell(header)),
        record_delimiter: 'windows',
        // Left out, a lone line feed or carriage return would go unquoted.
        quote_record_delimiter: true,
        // For readers that split at these as well as at commas.
        quoted_match: /[;\t]/,
      }),
      response,
    );
  } catch (error) {
    if (!hasGone(error)) {
      throw error;
    }
  }
}

async function* asArrays<T>(
  columns: readonly CsvColumn<T>[],
  rows: AsyncIterable<T> | Iterable<T>,
): AsyncGenerator<CsvValue[], void> {
  for await (const row of rows) {
    yield columns.map(({ value }) => {
      const cell = value(row);
      return typeof cell === 'string' ? csvCell(cell) : cell;
    });
  }
}

async function* startingWith<T>(
  first: T,
  rest: AsyncIterable<T>,
): AsyncGenerator<T, void> {
  yield first;
  yield* rest;
}

/** The caller closed the connection; nobody is left to be told. */
function hasGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}
