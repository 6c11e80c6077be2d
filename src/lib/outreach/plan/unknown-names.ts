import type { Problem } from '#lib/core/errors.ts';
import type { StatedResources } from './resources.ts';

/** Wards and procedures that have dossiers in a dataset. */
export interface KnownNames {
	wards: readonly { code: string }[];
	procedures: readonly { code: string }[];
}

/**
 * What resources name and the dataset does not know: sessions there, or of that, would be worth nothing.
 * `resources_unknown_place`, `resources_unknown_procedure`; empty when all is known.
 */
export function unknownNames(
	{ places, floors, formats }: Pick<StatedResources, 'places' | 'floors' | 'formats'>,
	known: KnownNames
): Problem[] {
	const wards = missing(
		[...places.map(({ id }) => id), ...floors.flatMap((floor) => floor.places)],
		known.wards
	);
	const procedures = missing(
		formats.flatMap(({ procedure }) => (procedure === null ? [] : [procedure])),
		known.procedures
	);
	const problems: Problem[] = [];
	if (wards.length > 0)
		problems.push({ code: 'resources_unknown_place', params: { names: wards.join(', ') } });
	if (procedures.length > 0)
		problems.push({ code: 'resources_unknown_procedure', params: { names: procedures.join(', ') } });
	return problems;
}

function missing(codes: readonly string[], known: readonly { code: string }[]): string[] {
	const there = new Set(known.map(({ code }) => code));
	return [...new Set(codes)].filter((code) => !there.has(code));
}
