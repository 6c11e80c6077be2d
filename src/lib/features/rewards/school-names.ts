import type { TallyContent } from '#lib/rewards/freeze/content.ts';

/** Names of the schools by code; the code itself where the list of schools has no name. */
export function schoolNames({ schools }: Pick<TallyContent, 'schools'>): Map<string, string> {
	return new Map(schools.map(({ school, name }) => [school, name ?? school]));
}
