import type { SqlValue } from '#lib/sql/sql.ts';

/**
 * A parameter as an SQL literal, for `EXECUTE`. The types are those native DuckDB gives the same value: INTEGER or
 * BIGINT for whole numbers, DOUBLE for others, VARCHAR, BOOLEAN. Throws a RangeError for what has no literal.
 */
export function literalOf(value: SqlValue): string {
	if (value === null) return 'NULL';
	switch (typeof value) {
		case 'boolean':
			return String(value);
		case 'number':
			if (!Number.isFinite(value)) throw new RangeError(`not a parameter: ${value}`);
			if (Number.isSafeInteger(value)) return value.toFixed(0);
			// An exponent makes the literal a DOUBLE; without one it would be a DECIMAL.
			return value.toExponential();
		case 'string':
			if (value.includes('\0')) throw new RangeError('not a parameter: text with NUL');
			return `'${value.replaceAll("'", "''")}'`;
	}
}

/** `EXECUTE name(…)` of a statement prepared under that name. */
export function executeText(name: string, params: readonly SqlValue[]): string {
	return `EXECUTE ${name}(${params.map(literalOf).join(', ')})`;
}
