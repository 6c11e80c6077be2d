import type { Alias, NameKind } from './alias.ts';
import type { DoubtfulName, Reached } from './reconciliation.ts';

type Warning<Kind extends NameKind> = `${Kind}_${'unmatched' | 'ambiguous' | 'fuzzy' | 'outside'}`;

/** What a written name came to. */
export interface NameMatch<Kind extends NameKind> {
	/** Null when nothing could be settled; `warning` then says why. */
	code: string | null;
	warning: Warning<Kind> | null;
	/** Of a near name: the name matched and its score. */
	detail: string;
	reached: Reached;
	/** Similarity of a near name, 0 to 1. */
	score: number | null;
}

/** The steps of the ladder from a name to a member (decision 0015), as the matches of one kind of names. */
export function matchesOf<Kind extends NameKind>(kind: Kind) {
	const unsettled = { code: null, detail: '', reached: 'none', score: null } as const;
	const unmatched: NameMatch<Kind> = { ...unsettled, warning: `${kind}_unmatched` };
	const ambiguous: NameMatch<Kind> = { ...unsettled, warning: `${kind}_ambiguous` };
	const outside: Warning<Kind> = `${kind}_outside`;
	const doubts: readonly (readonly [Warning<Kind>, DoubtfulName['doubt']])[] = [
		[`${kind}_unmatched`, 'unmatched'],
		[`${kind}_ambiguous`, 'ambiguous'],
		[`${kind}_fuzzy`, 'nearly']
	];
	return {
		unmatched,
		ambiguous,
		/** Every warning there may be. */
		warnings: [...doubts.map(([warning]) => warning), outside],
		settled: (code: string, reached: Reached): NameMatch<Kind> => ({
			code,
			warning: null,
			detail: '',
			reached,
			score: null
		}),
		/** What a person said has no code. */
		leftOpen: ({ none }: Alias): NameMatch<Kind> => ({
			...unmatched,
			...(none === 'outside' ? { warning: outside } : {}),
			reached: 'alias'
		}),
		/** The one name that is nearly it. */
		nearly: ({ code, name }: { code: string; name: string }, score: number): NameMatch<Kind> => ({
			code,
			warning: `${kind}_fuzzy`,
			detail: `${name} ${score.toFixed(3)}`,
			reached: 'fuzzy',
			score
		}),
		/** The doubt a person is asked about; what was left open on purpose is not asked again. */
		doubtOf: ({ reached, warning }: Pick<NameMatch<Kind>, 'reached' | 'warning'>) =>
			reached === 'alias' ? null : (doubts.find(([each]) => each === warning)?.[1] ?? null)
	};
}

export const wardMatches = matchesOf('ward');
export const schoolMatches = matchesOf('school');
export const procedureMatches = matchesOf('procedure');
