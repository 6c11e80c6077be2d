/** How large a made-up body of dossiers is. */
export interface Scale {
	id: string;
	place: 'district' | 'province';
	wards: number;
	procedures: number;
	days: number;
	dossiers: number;
}

const district = { place: 'district', wards: 11, procedures: 60, days: 730 } as const;
const province = { place: 'province', wards: 126, procedures: 300, days: 730 } as const;

const at = (size: Omit<Scale, 'id' | 'dossiers'>, millions: number): Scale => ({
	id: `${size.place}-${millions}M`,
	...size,
	dossiers: millions * 1_000_000
});

/** The sizes the criteria speak of, smallest first; channels are three everywhere. */
export const scales: readonly Scale[] = [
	at(district, 0.1),
	at(district, 1),
	at(district, 5),
	at(district, 10),
	at(province, 10)
];

/** A tenth of those, to see in a minute that everything runs. */
export const quickScales: readonly Scale[] = [at(district, 0.1), at(district, 1), at(province, 1)];

export function scaleOf(id: string): Scale {
	const found = [...scales, ...quickScales].find((scale) => scale.id === id);
	if (!found) throw new RangeError(`no size "${id}" (there are: ${scales.map((s) => s.id).join(', ')})`);
	return found;
}

/** Day 0 of every scale, a Sunday: 1 January 2023. */
export const FIRST_DAY = '2023-01-01';

export const channels = ['in_person', 'online', 'post'] as const;

/** Codes sort as their numbers do, so that a code and its place in the list come in the same order. */
export const wardCodes = (scale: Scale): string[] => numbered(scale.wards, (n) => String(10_000 + n));

export const procedureCodes = (scale: Scale): string[] =>
	numbered(scale.procedures, (n) => `1.${String(n).padStart(6, '0')}`);

function numbered(count: number, label: (n: number) => string): string[] {
	return Array.from({ length: count }, (_, index) => label(index + 1));
}
