import type { Handler } from 'htmlparser2';
import type { Merge, RawSheet } from '../raw.ts';
import { dateText, numberText, ZERO_1900, type TypedText } from './cell-text.ts';
import { CellBudget, checkColumns, MAX_COLUMNS, MAX_ROWS } from './limits.ts';

type Attributes = Record<string, string | undefined>;

/** Of an attribute or element, the name without its prefix, which every writer chooses for itself. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attribute = (attributes: Attributes, name: string): string | undefined =>
	Object.entries(attributes).find(([key]) => local(key) === name)?.[1];

const whole = (text: string | undefined): number => Math.max(0, Math.trunc(Number(text ?? 0)) || 0);

/** Builds sheets from the events of an XML parser over a workbook in the XML Spreadsheet format of Excel 2002 and 2003. */
export class SpreadsheetXml implements Partial<Handler> {
	readonly sheets: RawSheet[] = [];
	/** Names of sheets that are not displayed. */
	readonly hidden: string[] = [];
	/** Whether the document came to its end. */
	closed = false;

	private readonly file: string;
	private readonly budget: CellBudget;
	private sheet: RawSheet | null = null;
	private row: { cells: TypedText[] } | null = null;
	/** Number of the row being read, from 1; rows in between that are not written are blank. */
	private rowNumber = 0;
	private cell: { data: string | null; type: string; across: number; down: number } | null = null;
	private inData = false;
	private inVisible = false;

	constructor(file: string) {
		this.file = file;
		this.budget = new CellBudget(file);
	}

	onopentag(name: string, attributes: Attributes): void {
		switch (local(name)) {
			case 'Worksheet':
				this.sheet = { name: attribute(attributes, 'Name') ?? '', rows: [], merges: [] };
				this.sheets.push(this.sheet);
				this.rowNumber = 0;
				break;
			case 'Row':
				this.row = { cells: [] };
				this.rowNumber = whole(attribute(attributes, 'Index')) || this.rowNumber + 1;
				break;
			case 'Cell': {
				if (this.row === null) break;
				const index = whole(attribute(attributes, 'Index'));
				if (index > 0) this.reach(index - 1);
				this.cell = {
					data: null,
					type: '',
					across: whole(attribute(attributes, 'MergeAcross')),
					down: whole(attribute(attributes, 'MergeDown'))
				};
				break;
			}
			case 'Data':
				if (this.cell === null) break;
				this.cell.type = attribute(attributes, 'Type') ?? 'String';
				this.cell.data = '';
				this.inData = true;
				break;
			case 'Visible':
				this.inVisible = true;
				break;
		}
	}

	ontext(text: string): void {
		if (this.inData && this.cell) this.cell.data += text;
		else if (this.inVisible && this.sheet && text.trim() !== 'SheetVisible')
			this.hidden.push(this.sheet.name);
	}

	onclosetag(name: string, implied: boolean): void {
		switch (local(name)) {
			case 'Data':
				this.inData = false;
				break;
			case 'Cell':
				this.closeCell();
				break;
			case 'Row':
				this.closeRow();
				break;
			case 'Worksheet':
				this.sheet = null;
				break;
			case 'Visible':
				this.inVisible = false;
				break;
			case 'Workbook':
				this.closed = !implied;
				break;
		}
	}

	private reach(column: number): void {
		if (this.row === null) return;
		checkColumns(Math.min(column, MAX_COLUMNS + 1), this.rowNumber, this.file);
		while (this.row.cells.length < column) this.row.cells.push({ text: '', type: 'text' });
	}

	private closeCell(): void {
		const { cell, row, sheet } = this;
		this.cell = null;
		if (cell === null || row === null || sheet === null) return;
		const left = row.cells.length;
		this.reach(left);
		row.cells.push(typed(cell.data, cell.type));
		if (cell.across > 0 || cell.down > 0) {
			const top = this.rowNumber - 1;
			const right = Math.min(left + cell.across, MAX_COLUMNS);
			sheet.merges.push({ top, left, bottom: Math.min(top + cell.down, MAX_ROWS), right } satisfies Merge);
			this.reach(right + 1);
		}
	}

	private closeRow(): void {
		const { row, sheet } = this;
		this.row = null;
		if (row === null || sheet === null || row.cells.every(({ text }) => text === '')) return;
		// Cells beyond a sheet's last row have no place.
		if (this.rowNumber > MAX_ROWS) return;
		this.budget.spend(row.cells.length, this.rowNumber - sheet.rows.length);
		while (sheet.rows.length < this.rowNumber - 1) {
			sheet.rows.push({ number: sheet.rows.length + 1, cells: [], types: [] });
		}
		sheet.rows.push({
			number: this.rowNumber,
			cells: row.cells.map(({ text }) => text),
			types: row.cells.map(({ type }) => type)
		});
	}
}

function typed(data: string | null, type: string): TypedText {
	if (data === null) return { text: '', type: 'text' };
	switch (type) {
		case 'Number':
			return Number.isFinite(Number(data)) && data.trim() !== ''
				? { text: numberText(Number(data)), type: 'number' }
				: { text: data, type: 'text' };
		case 'Boolean':
			return { text: data.trim() === '1' ? 'TRUE' : 'FALSE', type: 'boolean' };
		case 'DateTime': {
			const ms = Date.parse(`${data.trim()}Z`);
			return Number.isNaN(ms) ? { text: data, type: 'text' } : dateText(new Date(ms), ZERO_1900);
		}
		case 'Error':
			return { text: data, type: 'error' };
		default:
			return { text: data, type: 'text' };
	}
}
