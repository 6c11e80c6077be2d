/** A school as resolution needs it; days since 1970-01-01, null: unbounded, or never. */
export interface School {
	code: string;
	name: string;
	/** What it was called until the day before it was renamed. */
	formerName: string | null;
	renamedOn: number | null;
	validFrom: number | null;
	/** Last day it was there. */
	validTo: number | null;
	/** Code of the school that took it in. */
	mergedInto: string | null;
}

/** A school of which nothing but code and name is known: there always, under that name. */
export function undatedSchool(code: string, name: string): School {
	return {
		code,
		name,
		formerName: null,
		renamedOn: null,
		validFrom: null,
		validTo: null,
		mergedInto: null
	};
}

/** Whether there is the school on a day; of a day that is not known, any. */
export function schoolOn({ validFrom, validTo }: School, day: number | null): boolean {
	return day === null || ((validFrom === null || validFrom <= day) && (validTo === null || day <= validTo));
}

/** What it is called on a day; on one that is not known, what it is called now. */
export function calledOn({ name, formerName, renamedOn }: School, day: number | null): string {
	return day !== null && formerName !== null && renamedOn !== null && day < renamedOn ? formerName : name;
}

/** Every name it ever had. */
export function namesOf({ name, formerName, renamedOn }: School): string[] {
	return formerName === null || renamedOn === null ? [name] : [name, formerName];
}

/** First days of the periods in which neither the schools nor their names change, ascending; none for schools without dates. */
export function schoolStarts(schools: readonly School[]): number[] {
	const starts = schools.flatMap(({ validFrom, validTo, renamedOn, formerName }) => [
		validFrom,
		validTo === null ? null : validTo + 1,
		formerName === null ? null : renamedOn
	]);
	return [...new Set(starts.filter((day) => day !== null))].sort((a, b) => a - b);
}
