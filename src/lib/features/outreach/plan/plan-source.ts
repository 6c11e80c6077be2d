import type { IsoDate } from '#lib/core/dates.ts';
import type { StatedResources } from '#lib/outreach/plan/resources.ts';
import { resourcesOfDraft, type Means, type PlanDraft } from './draft.ts';

/**
 * Where the resources of a plan come from: a draft whose dates are so many weeks and whose floor is one for the deprived wards, or a
 * file, whose dates and floors are kept as they stand. `draft` of a file is what to go back to.
 */
export type PlanSource =
	| { kind: 'draft'; draft: PlanDraft }
	| { kind: 'file'; name: string; file: StatedResources; draft: PlanDraft };

/** What a reader can change of either. */
export function meansOf(source: PlanSource): Means {
	return source.kind === 'draft' ? source.draft : source.file;
}

export function withMeans(source: PlanSource, part: Partial<Means>): PlanSource {
	return source.kind === 'draft'
		? { kind: 'draft', draft: { ...source.draft, ...part } }
		: { ...source, file: { ...source.file, ...part } };
}

/** The resources of either; a draft takes the floor for the deprived wards and leaves out the holidays. */
export function resourcesOf(
	source: PlanSource,
	deprived: readonly string[],
	holidays: readonly IsoDate[]
): StatedResources {
	return source.kind === 'draft' ? resourcesOfDraft(source.draft, deprived, holidays) : source.file;
}
