/** Groups of fewer students or claims than this are not published (point 13). */
export const LEAST_PUBLISHED = 5;

/** One count that others add up to. */
export interface Sum {
	total: string;
	parts: readonly string[];
	/** The one of the parts that is printed nowhere: to leave it out costs nothing. */
	unprinted?: string;
}

/** Every count that is published somewhere, by a name of its own: one that stands in two tables is one count. */
export interface Figures {
	counts: ReadonlyMap<string, number>;
	sums: readonly Sum[];
	/** Published whatever they are: sizes of rolls, totals that are known anyway, what an earlier table published. */
	shown: ReadonlySet<string>;
	/** Left out already, in an earlier table. */
	hidden?: ReadonlySet<string>;
}

export function membersOf({ total, parts }: Sum): readonly string[] {
	return [...parts, total];
}
