/**
 * Ways in which delimited files go wrong, one at a time over one table, in the manner of the Pollock benchmark
 * (Vitagliano et al., PVLDB 16(8), 2023): each file with the table a careful person would read from it.
 */
export type Table = string[][];

export interface Polluted {
	kind: string;
	/** Where it was done, for the message of a failing test. */
	place: string;
	text: string;
	/** The header; null when the file has none. */
	header: string[] | null;
	rows: Table;
}

interface Style {
	delimiter: string;
	quote: string;
	escape: string;
	newline: string;
}

const usual: Style = { delimiter: ',', quote: '"', escape: '"', newline: '\r\n' };

/** Headers the model knows nothing of, and some that make the file a report to the reader. */
export const headers = {
	English: [
		'DATE',
		'TIME',
		'Qty',
		'PRODUCTID',
		'Price',
		'ProductType',
		'ProductDescription',
		'URL',
		'Comments'
	],
	Vietnamese: ['NGÀY', 'GIỜ', 'SL', 'MÃ', 'Giá', 'Loại', 'Mô tả', 'URL', 'Ghi chú']
};
const kinds = ['Ủng đi bộ, chống nước', 'Áo khoác nhẹ', 'Ghế dài 48"', 'Đèn bàn', 'Khăn tắm', "Kids' Mocs"];
const words = [
	'bền',
	'nhẹ',
	'ấm, mềm',
	'dễ giặt',
	'cho người đi bộ đường dài',
	'made in Việt Nam',
	'thoáng khí'
];

/** Rows of every sort of cell: dates, times, numbers, codes, prices, names with commas and inches, sentences, blanks. */
export function sourceRows(count: number): Table {
	return Array.from({ length: count }, (_, i) => {
		const code = `${'ABCDEFGH'.charAt(i % 8)}${'KMNPQ'.charAt(i % 5)}-${1000 + ((i * 7919) % 9000)}`;
		return [
			`${String(13 + (i % 15)).padStart(2, '0')}/${String(1 + (i % 12)).padStart(2, '0')}/2018`,
			`${String(Math.floor(i / 4) % 24).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`,
			String((i * 5) % 31),
			code,
			`$${(10 + ((i * 37) % 900) / 10).toFixed(2)}`,
			kinds[i % kinds.length] as string,
			`Loại ${words[i % words.length]}, ${words[(i * 3 + 1) % words.length]} và ${words[(i * 5 + 2) % words.length]}.`,
			`https://www.example.com/p/${code}.html`,
			i % 9 === 4 ? 'đã kiểm' : ''
		];
	});
}

/** Columns whose cells are quoted whether they need it or not. */
const alwaysQuoted = new Set([6, 7]);

function cellText(cell: string, column: number, style: Style): string {
	const needs = cell.includes(style.delimiter) || cell.includes(style.quote) || /[\r\n]/.test(cell);
	if (!needs && !alwaysQuoted.has(column)) return cell;
	return style.quote + cell.replaceAll(style.quote, style.escape + style.quote) + style.quote;
}

const line = (cells: string[], style: Style): string =>
	cells.map((cell, column) => cellText(cell, column, style)).join(style.delimiter);

const text = (lines: string[], style: Style): string => lines.map((each) => each + style.newline).join('');

/** Every kind of pollution of a table of `count` rows; those of a row or cell once for each row and cell. */
export function* pollutions(count: number, header: string[]): Generator<Polluted> {
	const rows = sourceRows(count);
	const all = [header, ...rows];
	const lines = all.map((cells) => line(cells, usual));
	const whole = (kind: string, content: string, over: Partial<Polluted> = {}): Polluted => ({
		kind,
		place: 'file',
		text: content,
		header,
		rows,
		...over
	});

	yield whole('nothing wrong', text(lines, usual));
	yield whole('no newline at the end', text(lines, usual).slice(0, -2));
	yield whole('two newlines at the end', `${text(lines, usual)}\r\n`);
	yield whole('no header', text(lines.slice(1), usual), { header: null });
	yield whole('header twice', text([lines[0] as string, ...lines], usual));
	yield whole('header three times', text([lines[0] as string, lines[0] as string, ...lines], usual));
	yield whole('header only', text(lines.slice(0, 1), usual), { rows: [] });
	yield whole('one row', text(lines.slice(0, 2), usual), { rows: rows.slice(0, 1) });
	const commas = ','.repeat(header.length - 1);
	yield whole('preamble with delimiters', text([`PREAMBLE${commas}`, commas, ...lines], usual));
	yield whole('preamble of one cell', text(['Xuất từ hệ thống ngày 5', '', ...lines], usual));
	for (const [name, width] of [
		['fewer', -1],
		['as many', 0],
		['more', 1]
	] as const) {
		const second = all.slice(0, -1).map((cells, i) => {
			if (width < 0) return cells.slice(0, width);
			return width === 0 ? cells : [...cells, i === 0 ? 'cột 1' : ''];
		});
		// The second table's rows are kept; in a report a header that says nothing new is none of them.
		const report = header === headers.Vietnamese;
		const kept = width > 0 || !report ? second : second.slice(1);
		const content = text([...lines, ...second.map((cells) => line(cells, usual))], usual);
		yield whole(`second table, ${name} columns`, content, { rows: [...rows, ...kept] });
	}
	for (const delimiter of [';', '\t', '|']) {
		const style = { ...usual, delimiter };
		const half = Math.ceil(all.length / 2);
		const other = all.slice(half).map((cells) => line(cells, style));
		yield whole(
			`delimiter ${JSON.stringify(delimiter)} from halfway`,
			text([...lines.slice(0, half), ...other], usual)
		);
	}
	const wrapped = lines.map((each) => `"${each.replaceAll('"', '""')}"`);
	yield whole('whole lines quoted', text(wrapped, usual));
	yield whole(
		'some whole lines quoted',
		text(
			lines.map((each, i) => (i % 3 === 1 ? (wrapped[i] as string) : each)),
			usual
		)
	);
	yield whole('a separator line that lies', `sep=;\r\n${text(lines, usual)}`);
	yield whole('the end mark of DOS', `${text(lines, usual)}\x1a`);
	const broken = rows.map((cells, i) => (i % 2 === 0 ? cells.with(5, 'một\rhai') : cells));
	const plainCr = broken.map((cells) => line(cells, usual).replace('"một\rhai"', 'một\rhai'));
	yield whole('carriage returns in cells', text([lines[0] as string, ...plainCr], usual), { rows: broken });
	// The last cell of a row, quoted, without the line end after it.
	const ended = rows.map((cells, i) => cells.with(8, `xong, lần ${i}`));
	const endedLines = ended.map((cells) => line(cells, usual));
	const [third = '', fourth = ''] = endedLines.slice(2, 4);
	yield whole(
		'a line end lost after a quoted cell',
		text([lines[0] as string, ...endedLines.slice(0, 2), third + fourth, ...endedLines.slice(4)], usual),
		{ rows: ended }
	);
	for (const newline of ['\u0085', '\u2028']) {
		yield whole(`newline ${JSON.stringify(newline)}`, text(lines, { ...usual, newline }));
	}
	for (const newline of ['\n', '\r']) {
		yield whole(`newline ${JSON.stringify(newline)}`, text(lines, { ...usual, newline }));
	}
	yield whole(
		'mixed newlines',
		lines.map((each, i) => each + (['\r\n', '\n', '\r'][i % 3] as string)).join('')
	);
	for (const delimiter of [';', '\t', '|', ', ', ' ', '，', '；', '｜', '¦']) {
		const style = { ...usual, delimiter };
		yield whole(
			`delimiter ${JSON.stringify(delimiter)}`,
			text(
				all.map((cells) => line(cells, style)),
				style
			)
		);
	}
	const single = { ...usual, quote: "'", escape: "'" };
	yield whole(
		'single quotes',
		text(
			all.map((cells) => line(cells, single)),
			single
		)
	);
	for (const escape of ['\\', '']) {
		const style = { ...usual, escape };
		yield whole(
			escape === '' ? 'quotes not escaped' : 'quotes escaped by a backslash',
			text(
				all.map((cells) => line(cells, style)),
				style
			)
		);
	}
	for (let i = 0; i < all.length; i += 1) {
		const cells = all[i] as string[];
		const polluted = (kind: string, column: number, broken: string, read: string[]): Polluted => ({
			kind: i === 0 ? `${kind}, in the header` : kind,
			place: `row ${i} column ${column}`,
			text: text([...lines.slice(0, i), broken, ...lines.slice(i + 1)], usual),
			header: i === 0 ? read : header,
			rows: i === 0 ? rows : rows.map((row, r) => (r === i - 1 ? read : row))
		});
		for (let column = 0; column < header.length; column += 1) {
			const texts = cells.map((cell, c) => cellText(cell, c, usual));
			const more = [...texts.slice(0, column), '', ...texts.slice(column)].join(',');
			yield polluted('a delimiter more', column, more, [
				...cells.slice(0, column),
				'',
				...cells.slice(column)
			]);
			const quoted = [...cells];
			quoted[column] = `"${cells[column] ?? ''}`;
			const marked = texts.map((each, c) => {
				if (c !== column) return each;
				return each.startsWith('"') ? `""${each.slice(1)}` : `"${each}`;
			});
			yield polluted('a quote more', column, marked.join(','), quoted);
			if (column > 0) {
				const [left = '', right = ''] = [texts[column - 1], texts[column]];
				const glued = `${left}${right}`;
				const less = [...texts.slice(0, column - 1), glued, ...texts.slice(column + 1)].join(',');
				// What a person can still tell: where only one of the two is quoted its quotes part them; else it is one cell of the two texts.
				const apart = left.startsWith('"') !== right.startsWith('"') && right !== '';
				const cell = gluedCell(left, right, cells[column - 1] ?? '', cells[column] ?? '');
				const read = apart ? cells : [...cells.slice(0, column - 1), cell, ...cells.slice(column + 1)];
				yield polluted('a delimiter less', column, less, read);
			}
		}
		for (const delimiter of [';', '\t', ' ']) {
			const own = cells.map((cell, c) => cellText(cell, c, { ...usual, delimiter })).join(delimiter);
			yield polluted(`a row delimited by ${JSON.stringify(delimiter)}`, 0, own, cells);
		}
	}
}

function gluedCell(left: string, right: string, leftCell: string, rightCell: string): string {
	if (!left.startsWith('"')) return left + right;
	// A quote that nothing follows closes its cell; any other is one of the text.
	return right === '' ? leftCell : `${leftCell}"${rightCell}`;
}

/** Whether a file was read as a careful person would: header and rows the same, cell by cell and in order. */
export function isWhole({ header, rows }: Polluted, read: { header: string[] | null; rows: Table }): boolean {
	// Short rows are read as the header is wide.
	const width = header?.length ?? 0;
	const filled = rows.map((cells) => [
		...cells,
		...Array<string>(Math.max(0, width - cells.length)).fill('')
	]);
	return JSON.stringify([header ?? [], filled]) === JSON.stringify([read.header ?? [], read.rows]);
}
