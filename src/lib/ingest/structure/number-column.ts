/** How a text can be read as a number; one text may fit several readings. */
const plainInteger = /^[+-]?\d+$/;
const dotGroups = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;
const commaGroups = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;
const commaDecimal = /^[+-]?(\d+|[1-9]\d{0,2}(\.\d{3})+),\d+$/;
const dotDecimal = /^[+-]?(\d*|[1-9]\d{0,2}(,\d{3})+)\.\d+(e[+-]?\d+)?$/i;
/** A code, a telephone number: leading zeros and very long numbers would not survive being a number. */
const codeLike = /^0\d+$|^\d{16,}$/;

/** What a column of numbers is. */
export interface NumberColumn {
	type: 'integer' | 'decimal';
	/** Its decimal mark, where a value shows it or custom says so; null for bare whole numbers. */
	decimal: ',' | '.' | null;
	/** 0 to 1: 1 where a value shows how points and commas are meant, less where custom had to say. */
	confidence: number;
}

/** Where only custom says whether 1.716 is a thousand. */
const BY_CUSTOM = 0.7;

/**
 * What a column of texts is as numbers, or null when it is none, decided over all of them: `1.716` is one thousand seven
 * hundred and sixteen in a Vietnamese file unless another value of the column (`2.5`) shows that the point is a decimal
 * one; `1,234` likewise the other way round. `plain` says which texts come from number cells, where a point is a
 * decimal point whatever the language; `mark` is a person's word for the decimal mark.
 */
export function numberColumn(
	texts: readonly string[],
	vietnamese: boolean,
	plain: (index: number) => boolean = () => false,
	mark?: ',' | '.'
): NumberColumn | null {
	let fraction = false;
	let point = mark === '.';
	let comma = mark === ',';
	let pointGroups = 0;
	let severalPointGroups = false;
	let commaGroupings = 0;
	let severalCommaGroups = false;
	let fractions = 0;
	for (let i = 0; i < texts.length; i++) {
		const text = (texts[i] ?? '').trim();
		if (codeLike.test(text)) return null;
		if (plainInteger.test(text)) continue;
		if (plain(i)) {
			if (!dotDecimal.test(text)) return null;
			fraction = true;
		} else if (dotGroups.test(text)) {
			pointGroups++;
			severalPointGroups ||= text.indexOf('.') !== text.lastIndexOf('.');
		} else if (commaGroups.test(text)) {
			commaGroupings++;
			severalCommaGroups ||= text.indexOf(',') !== text.lastIndexOf(',');
		} else if (commaDecimal.test(text)) {
			comma = true;
			fractions++;
		} else if (dotDecimal.test(text)) {
			point = true;
			fractions++;
		} else {
			return null;
		}
	}
	if (texts.length === 0) return null;
	if (mark !== undefined) {
		const grouped = mark === ',' ? commaGroupings : pointGroups;
		return {
			type: fraction || fractions > 0 || grouped > 0 ? 'decimal' : 'integer',
			decimal: mark,
			confidence: 1
		};
	}
	if (fraction) return { type: 'decimal', decimal: '.', confidence: 1 };
	// Both marks as decimal ones: nothing holds for the whole column.
	if (point && comma) return { type: 'decimal', decimal: null, confidence: 0.5 };
	if (point) return { type: 'decimal', decimal: '.', confidence: 1 };
	if (comma) return { type: 'decimal', decimal: ',', confidence: 1 };
	if (pointGroups > 0) {
		const sure = severalPointGroups ? 1 : BY_CUSTOM;
		return vietnamese || severalPointGroups
			? { type: 'integer', decimal: ',', confidence: sure }
			: { type: 'decimal', decimal: '.', confidence: sure };
	}
	if (commaGroupings > 0) {
		return vietnamese && !severalCommaGroups
			? { type: 'decimal', decimal: ',', confidence: BY_CUSTOM }
			: { type: 'integer', decimal: '.', confidence: severalCommaGroups ? 1 : BY_CUSTOM };
	}
	return { type: 'integer', decimal: null, confidence: 1 };
}
