/** An administrative unit as resolution needs it; dates are days since 1970-01-01. */
export interface Unit {
	code: string;
	name: string;
	kind: 'province' | 'district' | 'ward';
	parent: string | null;
	validFrom: number;
	/** Last day in force; null while in force. */
	validTo: number | null;
}

export interface Succession {
	fromCode: string;
	fromDate: number;
	toCode: string;
	toDate: number;
}

export function inForce(unit: Unit, day: number): boolean {
	return unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
}

/** First days of the periods in which the set of units does not change, ascending. */
export function epochStarts(units: readonly Unit[]): number[] {
	const starts = units.flatMap((unit) =>
		unit.validTo === null ? [unit.validFrom] : [unit.validFrom, unit.validTo + 1]
	);
	return [...new Set(starts)].sort((a, b) => a - b);
}

/** What is in force on a day of what the unit became, or of what it came from. */
export function succeededOn(
	unit: Unit,
	day: number,
	units: readonly Unit[],
	successions: readonly Succession[]
): Unit[] {
	const seen = new Set<Unit>([unit]);
	const later = unit.validFrom <= day;
	for (const one of seen) {
		if (inForce(one, day)) continue;
		for (const { fromCode, fromDate, toCode, toDate } of successions) {
			const [code, date, otherCode, otherDate] = later
				? [fromCode, fromDate, toCode, toDate]
				: [toCode, toDate, fromCode, fromDate];
			if (one.code !== code || one.validFrom !== date) continue;
			const other = units.find((each) => each.code === otherCode && each.validFrom === otherDate);
			if (other) seen.add(other);
		}
	}
	return [...seen].filter((one) => inForce(one, day));
}
