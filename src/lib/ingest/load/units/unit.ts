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
