/** How a text can be read as a number; one text may fit several readings. */
const plainInteger = /^[+-]?\d+$/;
const dotGroups = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;
const commaGroups = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;
const commaDecimal = /^[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+),\d+$/;
const dotDecimal = /^[+-]?(\d*|[1-9]\d{0,2}(,\d{3})+)\.\d+(e[+-]?\d+)?$/i;
/** A code, a telephone number: leading zeros and very long numbers would not survive being a number. */
const codeLike = /^0\d+$|^\d{16,}$/;

/**
 * Integer, decimal or null for a column of texts, decided over all of them: `1.716` is one thousand seven hundred
 * and sixteen in a Vietnamese file unless another value of the column (`2.5`) shows that the point is a decimal one;
 * `1,234` likewise the other way round. `plain` says which texts come from number cells, where a point is a decimal
 * point whatever the language.
 */
export function numberColumn(
	texts: readonly string[],
	vietnamese: boolean,
	plain: (index: number) => boolean = () => false
): 'integer' | 'decimal' | null {
	let fraction = false;
	let point: 'decimal' | null = null;
	let comma: 'decimal' | null = null;
	let pointGroups = 0;
	let commaGroupings = 0;
	let severalCommaGroups = false;
	for (let i = 0; i < texts.length; i++) {
		const text = (texts[i] ?? '').trim();
		if (codeLike.test(text)) return null;
		if (plainInteger.test(text)) continue;
		if (plain(i)) {
			if (!dotDecimal.test(text)) return null;
			fraction = true;
		} else if (dotGroups.test(text)) {
			pointGroups++;
		} else if (commaGroups.test(text)) {
			commaGroupings++;
			severalCommaGroups ||= text.indexOf(',') !== text.lastIndexOf(',');
		} else if (commaDecimal.test(text)) {
			comma = 'decimal';
		} else if (dotDecimal.test(text)) {
			point = 'decimal';
		} else {
			return null;
		}
	}
	if (fraction || point || comma) return 'decimal';
	if (pointGroups > 0) return vietnamese ? 'integer' : 'decimal';
	if (commaGroupings > 0 && !severalCommaGroups) return vietnamese ? 'decimal' : 'integer';
	return texts.length > 0 ? 'integer' : null;
}
