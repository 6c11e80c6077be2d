import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { OutFile } from '../core/out-file.ts';
import { at } from '../core/moment.ts';
import type { Moment, Value } from '../export/value.ts';
import { csvText, utf8 } from './csv.ts';

/** A small table as a plain CSV file: comma, UTF-8, dates dd/mm/yyyy. */
export function smallTable(
	path: string,
	header: readonly string[],
	rows: Iterable<readonly Value[]>
): OutFile {
	return { path, bytes: utf8(csvText(header, rows, { delimiter: ',', dates: 'dd/mm/yyyy', newline: '\n' })) };
}

/** A date as a cell, without a time of day. */
export function dateCell(date: IsoDate): Moment {
	return { minutes: at(dayNumber(date), 0), withTime: false };
}

export const yesNo = (yes: boolean): string => (yes ? 'Có' : 'Không');
