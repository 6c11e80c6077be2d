import { isIsoDate, type TimeGrain } from '#lib/core/dates.ts';
import { UsageError } from '#lib/core/errors.ts';
import {
	categoryDimensions,
	isDimension,
	isTimeDimension,
	timeDimensions,
	type Dimension
} from '#lib/model/dimensions.ts';
import type { Filter } from '#lib/model/selection.ts';

const labels: Record<TimeGrain, (text: string) => boolean> = {
	day: isIsoDate,
	week: (text) => /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text),
	month: (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text),
	quarter: (text) => /^\d{4}-Q[1-4]$/.test(text),
	year: (text) => /^\d{4}$/.test(text)
};

/** The dimension of this name; throws UsageError `dimension_unknown`. */
export function dimensionNamed(name: string): Dimension {
	if (isDimension(name)) return name;
	throw new UsageError('dimension_unknown', {
		dimension: name,
		dimensions: [...categoryDimensions, ...timeDimensions].join(', ')
	});
}

/**
 * The filter of one `--where`: `K=V[,V]` (an empty member or `null` is "none", `"a, b"` keeps its comma), `K>=V`,
 * `K<=V`, `K>V` or `K<V`. Periods are named
 * as they are shown: `month=2017-03,2017-04`. Throws UsageError `where_invalid` or
 * `dimension_unknown`.
 */
export function parseWhere(where: string): Filter {
	const invalid = new UsageError('where_invalid', { where });
	const match = /^\s*([^<>=\s]+)\s*(>=|<=|=|>|<)(.*)$/su.exec(where);
	if (!match) throw invalid;
	const [, name = '', op, rest = ''] = match;
	const dimension = dimensionNamed(name);
	const values = members(rest);
	if (!values.every((value) => fits(dimension, value))) throw invalid;
	const [value] = values;
	if (op === '=') return { dimension, op: 'in', values };
	if (values.length !== 1 || value === null || value === undefined) throw invalid;
	return { dimension, op: op as '>=' | '<=' | '>' | '<', value };
}

function members(text: string): (string | null)[] {
	// A member is quoted, with quotes doubled inside, or runs to the next comma.
	const parts = text.match(/(?:^|,)(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/gu) ?? [];
	return parts.map((part) => {
		const member = part.replace(/^,/, '').trim();
		if (/^".*"$/su.test(member)) return member.slice(1, -1).replaceAll('""', '"');
		return member === '' || member === 'null' ? null : member;
	});
}

function fits(dimension: Dimension, value: string | null): boolean {
	if (value === null) return !isTimeDimension(dimension);
	if (isTimeDimension(dimension)) return labels[dimension](value);
	return dimension === 'hour' || dimension === 'weekday' ? /^\d{1,2}$/.test(value) : true;
}
