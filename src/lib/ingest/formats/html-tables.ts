import type { Handler } from 'htmlparser2';
import type { Merge, RawSheet } from '../raw.ts';
import { CellBudget, checkColumns, MAX_COLUMNS } from './limits.ts';

interface Table {
	grid: string[][];
	merges: Merge[];
	/** Rows a cell above still reaches into, by column: how many more rows. */
	spans: number[];
	column: number;
	cell: { text: string; columns: number; rows: number } | null;
	parent: Table | null;
	order: number;
	/** A table stands inside one of its cells. */
	outer: boolean;
	inside: Table[];
}

/** Elements whose beginning or end is a new line of text. */
const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const silent = new Set(['script', 'style', 'head', 'template']);
const MAX_ROWSPAN = 65_534;

/** Collects the tables of a page from the events of an HTML parser: one sheet for each that holds data. */
export class HtmlTables implements Partial<Handler> {
	private readonly file: string;
	private readonly budget: CellBudget;
	private readonly done: Table[] = [];
	private table: Table | null = null;
	private order = 0;
	private quiet = 0;

	constructor(file: string) {
		this.file = file;
		this.budget = new CellBudget(file);
	}

	onopentag(name: string, attributes: Record<string, string>): void {
		if (silent.has(name)) this.quiet += 1;
		switch (name) {
			case 'table':
				if (this.table !== null) this.table.outer = true;
				this.table = {
					grid: [],
					merges: [],
					spans: [],
					column: 0,
					cell: null,
					parent: this.table,
					order: this.order,
					outer: false,
					inside: []
				};
				this.order += 1;
				break;
			case 'tr':
				this.closeCell();
				this.openRow();
				break;
			case 'td':
			case 'th':
				this.closeCell();
				if (this.table !== null) {
					if (this.table.grid.length === 0) this.openRow();
					this.table.cell = {
						text: '',
						columns: span(attributes.colspan, MAX_COLUMNS),
						rows: span(attributes.rowspan, MAX_ROWSPAN)
					};
				}
				break;
			case 'br':
				if (this.table?.cell) this.table.cell.text += '\n';
				break;
			default:
				if (blocks.has(name)) this.breakLine();
		}
	}

	ontext(text: string): void {
		const cell = this.table?.cell;
		if (cell === undefined || cell === null || this.quiet > 0) return;
		// White space of the page's source is one space; &nbsp; is not white space here.
		const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
		cell.text += cell.text === '' || /[ \n]$/.test(cell.text) ? folded.replace(/^ /, '') : folded;
	}

	onclosetag(name: string): void {
		if (silent.has(name)) this.quiet -= 1;
		if (name === 'td' || name === 'th') this.closeCell();
		else if (name === 'table') this.closeTable();
		else if (blocks.has(name) && name !== 'tr') this.breakLine();
	}

	onend(): void {
		while (this.table !== null) this.closeTable();
	}

	/** The tables in the order they begin; the first nameless, the others "table 2", "table 3" … */
	sheets(): RawSheet[] {
		return this.done
			.sort((a, b) => a.order - b.order)
			.map((table, i) => ({
				name: i === 0 ? '' : `table ${i + 1}`,
				rows: table.grid.map((cells, r) => ({
					number: r + 1,
					cells: Array.from(cells, (cell) => cell ?? '')
				})),
				merges: table.merges
			}));
	}

	private breakLine(): void {
		const cell = this.table?.cell;
		if (cell && cell.text.trimEnd() !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
	}

	private openRow(): void {
		const table = this.table;
		if (table === null) return;
		if (table.grid.length > 0) this.closeRow(table);
		this.budget.spend(0, 1);
		table.grid.push([]);
		table.column = 0;
	}

	/** Cells from above that reach below the row just ended reach one row less. */
	private closeRow(table: Table): void {
		let reaching = false;
		for (let c = 0; c < table.spans.length; c += 1) {
			const left = table.spans[c] ?? 0;
			if (left > 0) table.spans[c] = left - 1;
			reaching ||= left > 1;
		}
		if (!reaching) table.spans.length = 0;
	}

	private closeCell(): void {
		const table = this.table;
		const cell = table?.cell;
		if (!table || !cell) return;
		table.cell = null;
		const top = table.grid.length - 1;
		const row = table.grid[top] as string[];
		while ((table.spans[table.column] ?? 0) > 0) {
			row[table.column] = '';
			table.column += 1;
		}
		const left = table.column;
		const right = left + cell.columns - 1;
		checkColumns(right + 1, top + 1, this.file);
		this.budget.spend(cell.columns);
		for (let c = left; c <= right; c += 1) {
			row[c] = '';
			// This row's own turn is taken off when it ends.
			if (cell.rows > 1) table.spans[c] = cell.rows;
		}
		const text = cell.text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/^[ \n]+|[ \n]+$/g, '');
		// Excel writes &nbsp; for an empty cell.
		row[left] = /^[\s\u00a0]*$/.test(text) ? '' : text;
		if (cell.columns > 1 || cell.rows > 1) {
			table.merges.push({ top, left, bottom: top + cell.rows - 1, right });
		}
		table.column = right + 1;
	}

	private closeTable(): void {
		const table = this.table;
		if (table === null) return;
		this.closeCell();
		this.table = table.parent;
		for (const merge of table.merges) merge.bottom = Math.min(merge.bottom, table.grid.length - 1);
		const rows = table.grid.filter((cells) => cells.filter((cell) => (cell ?? '') !== '').length >= 2);
		const empty = table.grid.every((cells) => cells.every((cell) => (cell ?? '') === ''));
		// A table around tables is layout, unless it has rows of text of its own.
		const kept = table.outer && rows.length < 2 ? table.inside : empty ? [] : [table];
		(table.parent?.inside ?? this.done).push(...kept);
	}
}

function span(value: string | undefined, most: number): number {
	const number = Number.parseInt(value ?? '1', 10);
	return Number.isNaN(number) ? 1 : Math.min(most, Math.max(1, number));
}
