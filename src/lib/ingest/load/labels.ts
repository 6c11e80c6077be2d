import { fold, tidy } from '#lib/core/text.ts';
import type { ColumnSpec } from '#lib/model/column.ts';
import { enums, type EnumName, type EnumSpec } from '#lib/model/enums.ts';
import type { MappingEntry } from './mapping/mapping.ts';

/** Yes and no as offices write them; `x` marks a cell of a list. */
const booleans: EnumSpec = {
	true: [
		'x',
		'Có',
		'1',
		'true',
		'Yes',
		'Y',
		'Đúng',
		'Đã',
		'Đồng ý',
		'Đã số hóa',
		'Đã thanh toán',
		'Đã xác nhận',
		'Đã đồng ý',
		'Xác nhận',
		'Toàn bộ',
		'✓',
		'✔'
	],
	false: [
		'Không',
		'K',
		'0',
		'false',
		'No',
		'N',
		'Sai',
		'Chưa',
		'Không có',
		'Không đồng ý',
		'Chưa số hóa',
		'Chưa thanh toán',
		'Chưa xác nhận',
		'Chưa đồng ý',
		'Một phần',
		'-',
		'–'
	]
};

/**
 * The canonical value of a label, or null. A mapping's labels go first (exact, then folded); then the lists of the
 * model and the canonical names themselves; then `9 - Đã xử lý xong` without its number; then the number alone;
 * last the mapping's `*`. Pure, so that each distinct label is asked for once.
 */
export function labelReader(
	column: ColumnSpec,
	labels: MappingEntry['values'][string] = {}
): (label: string) => string | null {
	const spec = specOf(column);
	const mapped = new Map<string, string>();
	for (const [value, list] of Object.entries(labels)) {
		if (typeof list === 'string') continue;
		for (const label of list) {
			mapped.set(tidy(label), value);
			if (!mapped.has(labelKey(label))) mapped.set(labelKey(label), value);
		}
	}
	const known = new Map<string, string>();
	for (const [value, list] of Object.entries(spec)) {
		for (const label of [value, ...list]) known.set(labelKey(label), value);
	}
	const fallback = typeof labels['*'] === 'string' ? labels['*'] : null;
	return (label) => {
		const key = labelKey(label);
		const words = key.replace(/^\d+ /, '');
		const number = /^(\d+)(?: |$)/.exec(key)?.[1];
		return (
			mapped.get(tidy(label)) ??
			mapped.get(key) ??
			known.get(key) ??
			known.get(words) ??
			(number === undefined || Object.hasOwn(labels, '*') ? undefined : known.get(number)) ??
			fallback
		);
	};
}

/** Labels that are likely to be met in a column: those of the mapping and of the model. */
export function likelyLabels(column: ColumnSpec, labels: MappingEntry['values'][string] = {}): string[] {
	const mapped = Object.values(labels).flatMap((list) => (typeof list === 'string' ? [] : [...list]));
	return [...mapped, ...Object.entries(specOf(column)).flatMap(([value, list]) => [value, ...list])].map(
		tidy
	);
}

function specOf(column: ColumnSpec): EnumSpec {
	return column.kind === 'boolean' ? booleans : enums[column.values as EnumName];
}

/** Folded; a text of signs alone (✓, -) stays as it is; 01 and 1.0 are 1. */
function labelKey(label: string): string {
	const folded = fold(label.replaceAll('_', ' ')) || tidy(label);
	return folded.replace(/^0*(\d+)(?: 0+)?$/, '$1');
}
