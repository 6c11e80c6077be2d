import { AppError } from '#lib/core/errors.ts';

const MB = 1024 * 1024;

/** Columns of a sheet: Excel's own limit. */
export const MAX_COLUMNS = 16_384;

/** Rows of a sheet: Excel's own limit. */
export const MAX_ROWS = 1_048_576;

/** Elements inside one another in markup: pages seen have dozens. */
export const MAX_DEPTH = 2_000;

/** Rows of all sheets of a file together, blank ones included: each costs memory, whatever it holds. */
const MAX_FILE_ROWS = 3 * MAX_ROWS;

/** Cells of a sheet; hucre holds workbooks to the same number. */
export const MAX_CELLS = 20_000_000;

/** A file of text becomes one string, and no engine holds one of more than 2^29 - 24 characters. */
const MAX_TEXT_BYTES = 500 * MB;

/** Larger files are not even taken into memory: no text may be as large, and no workbook packed by a real program is. */
export const MAX_FILE_BYTES = MAX_TEXT_BYTES;

/** A line without an end is not a table; beyond this it is only time and memory. */
export const MAX_LINE_BYTES = 64 * MB;

/** Of a zipped workbook: all parts together when unpacked, and any one part (which becomes one string). */
export const MAX_UNPACKED_BYTES = 2048 * MB;
export const MAX_PART_BYTES = MAX_TEXT_BYTES;

/** Rows that merged regions may reach over, each region counted by itself. */
export const MAX_MERGED_ROWS = 2_000_000;

/** Files an archive may hold, and how deep archives may stand in archives. */
export const MAX_ARCHIVE_FILES = 2_000;
export const MAX_ARCHIVE_DEPTH = 3;
/** Lists and objects in one another in a JSON file; a table has three or four. */
export const MAX_JSON_DEPTH = 1000;

/** Cells of a text file: beyond this their mere places fill the memory. */
export const MAX_TEXT_CELLS = 200_000_000;

/** A part larger than this that shrank to less than 1/500 was made to harm: spreadsheets reach 1/100. */
export const BOMB_PART_BYTES = 64 * MB;
export const BOMB_RATIO = 500;

export function checkColumns(columns: number, row: number, file: string): void {
	if (columns > MAX_COLUMNS) {
		throw new AppError('too_many_columns', { file, row, columns, limit: MAX_COLUMNS });
	}
}

/** Counts the cells and rows of a file before they are made, and refuses more than it may have. */
export class CellBudget {
	private left: number;
	private rows = MAX_FILE_ROWS;
	private readonly file: string;

	constructor(file: string, limit = MAX_CELLS) {
		this.file = file;
		this.left = limit;
	}

	spend(cells: number, rows = 0): void {
		this.left -= cells;
		this.rows -= rows;
		if (this.left < 0 || this.rows < 0) throw new AppError('too_many_cells', { file: this.file });
	}
}

export function checkTextSize(bytes: Uint8Array, file: string): void {
	checkSize(bytes.length, file);
	checkLines(bytes, file);
}

/** Refuses a file larger than any format takes. */
export function checkSize(size: number, file: string, limit = MAX_FILE_BYTES): void {
	if (size <= limit) return;
	throw new AppError('file_too_large', { file, size: Math.ceil(size / MB), limit: Math.floor(limit / MB) });
}

/** Refuses a line longer than the limit before anything is decoded, in one pass of native searches. */
function checkLines(bytes: Uint8Array, file: string): void {
	if (bytes.length <= MAX_LINE_BYTES) return;
	let start = 0;
	while (bytes.length - start > MAX_LINE_BYTES) {
		// The last line end within reach: the next search goes on from there.
		const reach = bytes.subarray(start, start + MAX_LINE_BYTES + 1);
		const end = Math.max(reach.lastIndexOf(0x0a), reach.lastIndexOf(0x0d));
		if (end === -1) throw new AppError('line_too_long', { file, limit: MAX_LINE_BYTES / MB });
		start += end + 1;
	}
}
