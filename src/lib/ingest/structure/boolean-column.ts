import { fold } from '#lib/core/text.ts';

const words = new Set([
	'co',
	'khong',
	'x',
	'true',
	'false',
	'yes',
	'no',
	'dung',
	'sai',
	'y',
	'n',
	'roi',
	'chua',
	'da',
	'dong y',
	'khong dong y',
	'co phi',
	'khong phi'
]);
const digits = new Set(['0', '1']);

/**
 * Whether every text says yes or no (Có / Không, x, TRUE / FALSE, 1 / 0). A column of nothing but 1 and 0 is only
 * a yes-or-no column when its header says so (`expected`).
 */
export function isBooleanColumn(distinct: Iterable<string>, expected: boolean): boolean {
	let word = false;
	let any = false;
	for (const text of distinct) {
		const folded = fold(text);
		any = true;
		if (words.has(folded) || /^[✓✔☑]$/u.test(text.trim())) word = true;
		else if (!digits.has(folded)) return false;
	}
	return any && (word || expected);
}
