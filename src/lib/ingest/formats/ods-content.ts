import type { Handler } from 'htmlparser2';
import type { Merge, RawSheet } from '../raw.ts';
import { numberText, timeText, type TypedText } from './cell-text.ts';
import { CellBudget, checkColumns, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { errors } from './workbook.ts';

type Attributes = Record<string, string | undefined>;

interface OpenCell {
	attributes: Attributes;
	paragraphs: string[];
	covered: boolean;
}

const count = (attributes: Attributes, name: string): number =>
	Math.max(1, Math.trunc(Number(attributes[name] ?? 1)) || 1);

/** Builds sheets from the events of an XML parser over `content.xml` (OpenDocument 1.3, part 3, sections 9 and 19). */
export class OdsContent implements Partial<Handler> {
	readonly sheets: RawSheet[] = [];
	/** Names of sheets that are not displayed. */
	readonly hidden: string[] = [];
	/** Whether the document came to its end. */
	closed = false;

	private readonly file: string;
	private readonly budget: CellBudget;
	private readonly hiddenStyles = new Set<string>();
	private style = '';
	private sheet: RawSheet | null = null;
	private merges: Merge[] = [];
	private row: { cells: TypedText[]; repeat: number } | null = null;
	/** Empty rows seen but not yet written: they count only when a row with content follows. */
	private blankRows = 0;
	private blankCells = 0;
	private cell: OpenCell | null = null;
	private inParagraph = 0;
	/** Inside something whose text is not the cell's: a comment, a drawing, tracked changes. */
	private aside = 0;

	constructor(file: string) {
		this.file = file;
		this.budget = new CellBudget(file);
	}

	onopentag(name: string, attributes: Attributes): void {
		switch (name) {
			case 'style:style':
				this.style = attributes['style:family'] === 'table' ? (attributes['style:name'] ?? '') : '';
				break;
			case 'style:table-properties':
				if (this.style !== '' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
				break;
			case 'office:annotation':
			case 'draw:frame':
			case 'draw:custom-shape':
			case 'table:shapes':
			case 'table:tracked-changes':
				this.aside += 1;
				break;
			case 'table:table':
				if (this.aside === 0) this.openTable(attributes);
				break;
			case 'table:table-row':
				if (this.aside === 0 && this.sheet !== null) {
					this.row = { cells: [], repeat: count(attributes, 'table:number-rows-repeated') };
					this.blankCells = 0;
				}
				break;
			case 'table:table-cell':
			case 'table:covered-table-cell':
				if (this.aside === 0 && this.row !== null) {
					this.cell = { attributes, paragraphs: [], covered: name === 'table:covered-table-cell' };
				}
				break;
			case 'text:p':
			case 'text:h':
				if (this.aside === 0 && this.cell !== null) {
					this.inParagraph += 1;
					this.cell.paragraphs.push('');
				}
				break;
			case 'text:s':
				this.write(' '.repeat(Math.min(1000, count(attributes, 'text:c'))));
				break;
			case 'text:tab':
				this.write('\t');
				break;
			case 'text:line-break':
				this.write('\n');
				break;
		}
	}

	ontext(text: string): void {
		// White space of the file's own layout is one space; real runs of spaces are text:s elements.
		this.write(text.replace(/[ \t\r\n]+/g, ' '));
	}

	onclosetag(name: string, implied: boolean): void {
		switch (name) {
			case 'office:annotation':
			case 'draw:frame':
			case 'draw:custom-shape':
			case 'table:shapes':
			case 'table:tracked-changes':
				this.aside -= 1;
				break;
			case 'text:p':
			case 'text:h':
				if (this.aside === 0 && this.inParagraph > 0) this.inParagraph -= 1;
				break;
			case 'table:table-cell':
			case 'table:covered-table-cell':
				if (this.aside === 0) this.closeCell();
				break;
			case 'table:table-row':
				if (this.aside === 0) this.closeRow();
				break;
			case 'table:table':
				if (this.aside === 0) this.sheet = null;
				break;
			case 'office:spreadsheet':
				this.closed = !implied;
				break;
		}
	}

	private write(text: string): void {
		if (this.inParagraph === 0 || this.aside > 0 || this.cell === null) return;
		this.cell.paragraphs[this.cell.paragraphs.length - 1] += text;
	}

	private openTable(attributes: Attributes): void {
		const name = attributes['table:name'] ?? '';
		this.merges = [];
		this.sheet = { name, rows: [], merges: this.merges };
		this.blankRows = 0;
		this.sheets.push(this.sheet);
		if (this.hiddenStyles.has(attributes['table:style-name'] ?? '')) this.hidden.push(name);
	}

	private closeCell(): void {
		const { cell, row, sheet } = this;
		this.cell = null;
		if (cell === null || row === null || sheet === null) return;
		const repeat = count(cell.attributes, 'table:number-columns-repeated');
		const value = cell.covered ? { text: '', type: 'text' as const } : cellValue(cell);
		const left = row.cells.length + this.blankCells;
		const columns = count(cell.attributes, 'table:number-columns-spanned');
		const rows = count(cell.attributes, 'table:number-rows-spanned');
		if (columns > 1 || rows > 1) {
			const top = sheet.rows.length + this.blankRows;
			this.merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
		}
		if (value.text === '') {
			this.blankCells += repeat;
			return;
		}
		checkColumns(left + Math.min(repeat, MAX_COLUMNS + 1), sheet.rows.length + this.blankRows + 1, this.file);
		for (; this.blankCells > 0; this.blankCells -= 1) row.cells.push({ text: '', type: 'text' });
		for (let i = 0; i < repeat; i += 1) row.cells.push(value);
	}

	private closeRow(): void {
		const { row, sheet } = this;
		this.row = null;
		if (row === null || sheet === null) return;
		if (row.cells.length === 0) {
			this.blankRows += row.repeat;
			return;
		}
		const put = (cells: TypedText[]): void => {
			sheet.rows.push({
				number: sheet.rows.length + 1,
				cells: cells.map(({ text }) => text),
				types: cells.map(({ type }) => type)
			});
		};
		// Spent before a row is made: one line may stand for a million.
		const made = Math.min(MAX_ROWS, this.blankRows + row.repeat);
		this.budget.spend(Math.min(MAX_ROWS, row.repeat) * row.cells.length, made);
		for (; this.blankRows > 0 && sheet.rows.length < MAX_ROWS; this.blankRows -= 1) put([]);
		for (let i = 0; i < row.repeat && sheet.rows.length < MAX_ROWS; i += 1) put(row.cells);
	}
}

function cellValue({ attributes, paragraphs }: OpenCell): TypedText {
	const shown = paragraphs.join('\n');
	switch (attributes['office:value-type']) {
		case 'float':
		case 'currency':
		case 'percentage': {
			// LibreOffice keeps the error a formula ended in as text beside a value of 0.
			if (attributes['calcext:value-type'] === 'error' || errors.has(shown))
				return { text: shown, type: 'error' };
			return { text: numberText(Number(attributes['office:value'])), type: 'number' };
		}
		case 'boolean':
			return { text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE', type: 'boolean' };
		case 'date':
			return dateValue(attributes['office:date-value'] ?? '');
		case 'time':
			return { text: durationValue(attributes['office:time-value'] ?? '') ?? shown, type: 'time' };
		case 'string':
			if (attributes['calcext:value-type'] === 'error') return { text: shown, type: 'error' };
			return {
				text: paragraphs.length > 0 ? shown : (attributes['office:string-value'] ?? ''),
				type: 'text'
			};
		default:
			return { text: shown, type: 'text' };
	}
}

/** "2026-09-30", or "2026-09-30T07:45:30" with or without fractions of a second; midnight is a date alone. */
function dateValue(value: string): TypedText {
	const [date = '', time = ''] = value.split('T');
	if (time === '' || /^00:00(?::00(?:[.,]0+)?)?Z?$/.test(time)) return { text: date, type: 'date' };
	const [, clock = time, fraction = ''] = /^(\d{2}:\d{2}:\d{2})([.,]\d+)?/.exec(time) ?? [];
	if (fraction === '') return { text: `${date} ${clock}`, type: 'datetime' };
	// To the nearest second: a spreadsheet's clock is a binary fraction of a day.
	const seconds = Math.round(Date.parse(`${date}T${clock}Z`) / 1000 + Number(fraction.replace(',', '.')));
	const iso = new Date(seconds * 1000).toISOString();
	return { text: `${iso.slice(0, 10)} ${iso.slice(11, 19)}`, type: 'datetime' };
}

/** "PT08H15M00S" as 08:15:00. */
function durationValue(value: string): string | null {
	const match = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(value);
	if (match === null) return null;
	const [days, hours, minutes, seconds] = match
		.slice(1)
		.map((part) => Number((part ?? '0').replace(',', '.')));
	return timeText((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1000);
}
