import { detectDialect, type DialectGuess } from './csv-dialect.ts';
import { splitRecords, type Split } from './csv-records.ts';

/**
 * Text each of whose lines is one quoted cell that holds a record, as where a CSV was opened in one column and saved again:
 * its records, by the dialect inside. Null for anything else. Addresses and lists have commas too, so that every record must have
 * the same three or more cells, and quotes of its own or commas without a space after them.
 */
export function unwrapLines(
	text: string,
	seen: DialectGuess
): { dialect: DialectGuess; records: Split } | null {
	if (seen.delimiter !== '' || seen.quote !== '"' || !text.startsWith('"')) return null;
	const lines = splitRecords(text, seen, 1).rows.map(([line = '']) => line);
	const dialect = detectDialect(lines.slice(0, SAMPLE).join('\n'));
	if (dialect.delimiter === '') return null;
	const cut = lines.map((line) => splitRecords(line, dialect, 1).rows);
	const width = cut[0]?.[0]?.length ?? 0;
	if (width < 3 || cut.length < 2) return null;
	if (!cut.every((rows) => rows.length === 1 && rows[0]?.length === width)) return null;
	const quoted = lines.some((line) => line.includes('"'));
	const spaced =
		dialect.delimiter.endsWith(' ') || lines.some((line) => line.includes(`${dialect.delimiter} `));
	if (!quoted && spaced) return null;
	return { dialect, records: { rows: cut.flat(), faults: [] } };
}

/** Lines by which the dialect inside is told. */
const SAMPLE = 200;
