import { distinct, groupBy } from '#lib/core/groups.ts';
import { byText } from '#lib/core/order.ts';
import { hamilton, sainteLague } from '#lib/stats/apportion.ts';
import { funnelLimits } from '#lib/stats/funnel.ts';
import { orNull, valueOf } from '#lib/stats/outcome.ts';
import { shrunkShares } from '#lib/stats/shrink.ts';
import type { Case, Context } from '../case.ts';
import { outcomes, reasons, type Outcome } from '../outcome.ts';
import type { SchoolRow, StudentRow } from '../rows.ts';
import { inScope, placeAtEnd, trainedByEnd } from '../shared/scope.ts';
import { placesOf } from './places.ts';
import type { StudentResult } from './students.ts';

/** One school's campaign, with every denominator printed (point 11). */
export interface SchoolResult {
	school: string;
	/** As the list of schools writes it; null for a code that is not on it. */
	name: string | null;
	/** Students on the roll in scope on the programme's last day. */
	enrolled: number;
	/** Of those, present at a session by that day. */
	trained: number;
	/** Claims made as students of this school, and how they ended; the outcomes add up to them. */
	claims: number;
	outcomes: Record<Outcome, number>;
	/** Students of the school on the date of a claim, and with a verified one on the main list. */
	studentsClaiming: number;
	studentsVerified: number;
	/** Students in any tier, and in each. */
	rewarded: number;
	tiers: Record<string, number>;
	/** `studentsVerified` ÷ enrolled or trained, as the rules say; null without a denominator. */
	rate: number | null;
	/** The rate drawn towards that of all schools, the more the smaller the school: what the place goes by. */
	shrunk: number | null;
	/** Where the rate lies in the funnel of all schools: outside 99.8 % or 95 %, or within. */
	band: 'above_998' | 'above_95' | 'within' | 'below_95' | 'below_998' | null;
	place: number | null;
	/** Certificates or kits: as many as earned, or the share of fewer. */
	awards: number;
	quota: number;
}

export interface SchoolAwards {
	schools: SchoolResult[];
	/** Schools equal for the last awards, and how many of those are left to be drawn. */
	tied: { schools: string[]; left: number };
}

export function schoolResults(
	cases: readonly Case[],
	late: (it: Case) => boolean,
	students: readonly StudentResult[],
	rows: { students: readonly StudentRow[]; schools: readonly SchoolRow[] },
	context: Context
): SchoolAwards {
	const { rules } = context;
	// Who is on no roll has no grade, and so is not in scope, whatever a list of transfers says.
	const everyone = new Set(rows.students.map(({ student }) => student));
	const enrolled = groupBy(
		[...everyone].filter((id) => inScope(id, context)),
		(id) => placeAtEnd(id, context)?.school ?? null
	);
	const claims = groupBy(cases, ({ enrolment }) =>
		enrolment.state === 'enrolled' ? enrolment.school : null
	);
	const rewarded = groupBy(
		students.filter(({ tier }) => tier !== null),
		({ school }) => school
	);
	const codes = new Set(
		[
			...rows.schools.map(({ code }) => code),
			...enrolled.keys(),
			...claims.keys(),
			...rewarded.keys()
		].filter((code) => code !== null)
	);
	const listed = [...codes].sort(byText).filter((code) => {
		const scope = rules.eligibility.schools;
		return enrolled.has(code) || claims.has(code) || (scope?.includes(code) ?? false);
	});
	const names = new Map(
		[...rows.schools].sort((a, b) => byText(b.name, a.name)).map(({ code, name }) => [code, name])
	);
	const results = listed.map((school): SchoolResult => {
		const own = claims.get(school) ?? [];
		const onRoll = enrolled.get(school) ?? [];
		const inTiers = rewarded.get(school) ?? [];
		const verified = own.filter((it) => it.reason === 'verified' && !late(it));
		return {
			school,
			name: names.get(school) ?? null,
			enrolled: onRoll.length,
			trained: onRoll.filter((id) => trainedByEnd(id, context)).length,
			claims: own.length,
			outcomes: Object.fromEntries(
				outcomes.map((outcome) => [outcome, own.filter(({ reason }) => reasons[reason] === outcome).length])
			) as Record<Outcome, number>,
			studentsClaiming: distinct(own, ({ claim }) => claim.student),
			studentsVerified: distinct(verified, ({ claim }) => claim.student),
			rewarded: inTiers.length,
			tiers: Object.fromEntries(
				rules.tiers.map(({ id }) => [id, inTiers.filter(({ tier }) => tier === id).length])
			),
			rate: null,
			shrunk: null,
			band: null,
			place: null,
			awards: 0,
			quota: 0
		};
	});
	rate(results, rules.schools.denominator);
	return { schools: results, tied: shareOut(results, rules.schools) };
}

function rate(results: SchoolResult[], denominator: 'enrolled' | 'trained'): void {
	// A student who moved counts for the school of the claim and is enrolled at the next: never more than all.
	const trials = results.map((result) => ({
		successes: Math.min(result.studentsVerified, result[denominator]),
		trials: result[denominator]
	}));
	const all = trials.reduce((sum, each) => sum + each.trials, 0);
	const overall = all === 0 ? 0 : trials.reduce((sum, each) => sum + each.successes, 0) / all;
	const shrunk = shrunkShares(trials);
	results.forEach((result, index) => {
		const own = trials[index];
		if (!own || own.trials === 0) return;
		result.rate = own.successes / own.trials;
		result.shrunk = shrunk[index] ?? null;
		const wide = orNull(funnelLimits(overall, own.trials, 0.998));
		const narrow = orNull(funnelLimits(overall, own.trials, 0.95));
		if (!wide || !narrow) return;
		if (result.rate > wide.upper) result.band = 'above_998';
		else if (result.rate > narrow.upper) result.band = 'above_95';
		else if (result.rate < wide.lower) result.band = 'below_998';
		else result.band = result.rate < narrow.lower ? 'below_95' : 'within';
	});
	const places = placesOf(results.map(({ shrunk: own }) => own));
	results.forEach((result, index) => (result.place = places[index] ?? null));
}

function shareOut(
	results: SchoolResult[],
	{ awards, method }: Context['rules']['schools']
): SchoolAwards['tied'] {
	const earned = results.map(({ rewarded }) => rewarded);
	const wanted = earned.reduce((sum, each) => sum + each, 0);
	const enough = awards === null || awards >= wanted;
	const shared = valueOf((method === 'hamilton' ? hamilton : sainteLague)(earned, enough ? wanted : awards));
	results.forEach((result, index) => {
		result.awards = shared.given[index] ?? 0;
		result.quota = shared.quotas[index] ?? 0;
	});
	const members = shared.tied.members.map((index) => results[index]?.school ?? '');
	return { schools: members, left: members.length > 0 ? shared.tied.left : 0 };
}
