/**
 * A query: text with `?` placeholders and the values they stand for. Interpolations of the `sql` tag are
 * always parameters; the only ways to put words into the text are `ident()` (a quoted name) and
 * `raw()` for SQL written in this code base (never for anything a user typed).
 */
export interface Query {
	readonly text: string;
	readonly params: readonly SqlValue[];
}

export type SqlValue = string | number | boolean | null;

class Fragment implements Query {
	constructor(
		readonly text: string,
		readonly params: readonly SqlValue[]
	) {}
}

/** Tagged template: values become parameters, nested queries are spliced with their parameters. */
export function sql(strings: TemplateStringsArray, ...values: (SqlValue | Query)[]): Query {
	let text = strings[0] ?? '';
	const params: SqlValue[] = [];
	values.forEach((value, index) => {
		if (value instanceof Fragment) {
			text += value.text;
			params.push(...value.params);
		} else {
			text += '?';
			params.push(value as SqlValue);
		}
		text += strings[index + 1] ?? '';
	});
	return new Fragment(text, params);
}

/** A quoted identifier. NUL is refused, quotes are doubled. */
export function ident(name: string): Query {
	return new Fragment(quoteIdent(name), []);
}

export function quoteIdent(name: string): string {
	if (name === '' || name.includes('\0')) throw new RangeError('not an SQL identifier');
	return `"${name.replaceAll('"', '""')}"`;
}

/** SQL text of our own. Anything from outside goes through `sql` or `ident`. */
export function raw(text: string): Query {
	return new Fragment(text, []);
}

/** Joins queries with a separator of our own, e.g. `join(columns, ', ')`. */
export function join(parts: readonly Query[], separator = ', '): Query {
	return new Fragment(
		parts.map((part) => part.text).join(separator),
		parts.flatMap((part) => part.params)
	);
}

/** A string literal, for the places where SQL takes no parameter (COPY, ATTACH, read_csv options). */
export function literal(text: string): Query {
	if (text.includes('\0')) throw new RangeError('not an SQL literal');
	return new Fragment(`'${text.replaceAll("'", "''")}'`, []);
}
