import { byText } from '#lib/core/order.ts';
import { partingEntry } from '../decisions/append.ts';
import { canonicalText } from './canonical.ts';
import type { ClaimResult, TallyContent } from './content.ts';

/** One thing that changed: what it was and what it is; null where it was not there. */
export interface Change<State> {
	id: string;
	before: State | null;
	after: State | null;
}

type ClaimState = Pick<ClaimResult, 'outcome' | 'reason' | 'list' | 'flags'>;

/** What is different between two tallies, an earlier and a later one. */
export interface Difference {
	same: boolean;
	/** Tables of the input whose content differs. */
	inputs: string[];
	rules: boolean;
	date: boolean;
	pseudonymKey: boolean;
	/** Entries appended, and whether the earlier log is no longer the beginning of the later one. */
	decisionsAdded: number;
	decisionsRewritten: boolean;
	claims: Change<ClaimState>[];
	/** Credited before and withdrawn now: to be looked at first. */
	withdrawnAfterCredit: string[];
	/** Tier and place. */
	students: Change<{ tier: string | null; place: number | null }>[];
	schools: Change<{ place: number | null; awards: number }>[];
	/** Totals that moved, outcome by outcome. */
	outcomes: Change<number>[];
}

export function difference(before: TallyContent, after: TallyContent): Difference {
	const claims = changes(before.claims, after.claims, ({ claim }) => claim, claimState);
	return {
		same: canonicalText(before) === canonicalText(after),
		inputs: [...new Set([...Object.keys(before.inputs), ...Object.keys(after.inputs)])]
			.filter((name) => before.inputs[name]?.sha256 !== after.inputs[name]?.sha256)
			.sort(byText),
		rules: before.rulesSha256 !== after.rulesSha256,
		date: before.date !== after.date,
		pseudonymKey: before.pseudonymKey !== after.pseudonymKey,
		decisionsAdded: Math.max(0, after.decisions.length - before.decisions.length),
		decisionsRewritten: partingEntry(before.decisions, after.decisions) !== null,
		claims,
		withdrawnAfterCredit: claims
			.filter((each) => each.before?.outcome === 'verified' && each.after?.reason === 'dossier_withdrawn')
			.map(({ id }) => id),
		students: changes(
			before.students,
			after.students,
			({ student }) => student,
			({ tier, place }) => ({ tier, place })
		),
		schools: changes(
			before.schools,
			after.schools,
			({ school }) => school,
			({ place, awards }) => ({ place, awards })
		),
		outcomes: changes(
			Object.entries(before.totals.outcomes),
			Object.entries(after.totals.outcomes),
			([outcome]) => outcome,
			([, count]) => count
		)
	};
}

function claimState({ outcome, reason, list, flags }: ClaimResult): ClaimState {
	return { outcome, reason, list, flags };
}

function changes<Row, State>(
	before: readonly Row[],
	after: readonly Row[],
	idOf: (row: Row) => string,
	stateOf: (row: Row) => State
): Change<State>[] {
	const old = new Map(before.map((row) => [idOf(row), stateOf(row)]));
	const fresh = new Map(after.map((row) => [idOf(row), stateOf(row)]));
	return [...new Set([...old.keys(), ...fresh.keys()])].sort(byText).flatMap((id) => {
		const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
		return canonicalText(was) === canonicalText(is) ? [] : [{ id, before: was, after: is }];
	});
}
