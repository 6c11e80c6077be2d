import loadHighs from 'highs';
import { expect, it } from 'vitest';
import { Random } from '#lib/core/random.ts';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import { funnelSteps } from '#lib/rewards/awards/steps.ts';
import type { Totals } from '#lib/rewards/freeze/content.ts';
import { shownFigures } from '#lib/rewards/publish/figures.ts';
import { LEAST_PUBLISHED } from '#lib/rewards/publish/sums.ts';

const tierIds = ['gold', 'silver', 'bronze'];
type Counts = Record<string, number>;
interface Group {
	name: string;
	counts: Counts;
	shown: Readonly<Record<string, number | null>>;
}

/** Schools of a campaign whose every step is within the one before, and students of no school in the first steps. */
function campaign(seed: number, size: number, scale: number): { schools: Counts[]; ofNoSchool: number } {
	const random = new Random(`published/${seed}`);
	const upTo = (most: number) => random.int(0, Math.floor(most));
	const more = (likely: number, most: number) => (random.next() < likely ? upTo(most * scale) : 0);
	const schools = Array.from({ length: size }, () => {
		const [gold, silver, bronze] = [upTo(3 * scale), upTo(6 * scale), upTo(20 * scale)];
		const rewarded = gold + silver + bronze;
		const studentsVerified = rewarded + more(0.6, 8);
		const studentsClaiming = studentsVerified + more(0.7, 8);
		const trained = studentsClaiming + more(0.8, 20);
		const enrolled = trained + more(0.7, 10);
		return { enrolled, trained, studentsClaiming, studentsVerified, rewarded, gold, silver, bronze };
	});
	return { schools, ofNoSchool: random.next() < 0.5 ? upTo(6) : 0 };
}

function groupsOf({ schools, ofNoSchool }: ReturnType<typeof campaign>): Group[] {
	const sumOf = (name: string) => schools.reduce((sum, school) => sum + school[name]!, 0);
	const sums = Object.fromEntries([...funnelSteps, ...tierIds].map((name) => [name, sumOf(name)]));
	const first = ['enrolled', 'trained', 'studentsClaiming'];
	const all = Object.fromEntries(
		Object.entries(sums).map(([name, sum]) => [name, first.includes(name) ? sum + ofNoSchool : sum])
	);
	const withTiers = (counts: Counts) => ({
		...counts,
		tiers: Object.fromEntries(tierIds.map((tier) => [tier, counts[tier]!]))
	});
	const results = schools.map((counts, at) => ({ school: `s${at}`, ...withTiers(counts) }));
	const totals = {
		...withTiers(all),
		...{ claims: 0, reasons: {} },
		outcomes: { verified: 0, waiting: 0, failed: 0, refused: 0, decision: 0 }
	};
	const figures = shownFigures(
		{ totals: totals as unknown as Totals, schools: results as unknown as SchoolResult[] },
		{ masked: true }
	);
	return [
		...schools.map((counts, at) => {
			const { tiers, ...steps } = figures.schools.get(`s${at}`)!;
			return { name: `s${at}`, counts, shown: { ...steps, ...tiers, enrolled: counts.enrolled! } };
		}),
		{ name: 'schools', counts: sums, shown: { ...figures.schoolSums, enrolled: sums.enrolled! } },
		{ name: 'all', counts: all, shown: { ...figures.steps, ...figures.tiers, enrolled: all.enrolled! } }
	];
}

/** What whoever has read the report knows of the counts, whatever is left out. */
function knownRows(groups: readonly Group[]): string[] {
	const schools = groups.slice(0, -2).map(({ name }) => name);
	const lessAll = (of: readonly string[]) => of.map((each) => ` - ${each}`).join('');
	return [
		...groups.flatMap(({ name }) =>
			funnelSteps.slice(1).map((step, at) => `${funnelSteps[at]}_${name} - ${step}_${name} >= 0`)
		),
		...[...schools, 'all'].map(
			(name) => `rewarded_${name}${lessAll(tierIds.map((tier) => `${tier}_${name}`))} = 0`
		),
		...funnelSteps.flatMap((step) => [
			`${step}_schools${lessAll(schools.map((name) => `${step}_${name}`))} = 0`,
			`${step}_all - ${step}_schools >= 0`
		]),
		...tierIds.map((tier) => `${tier}_all${lessAll(schools.map((name) => `${tier}_${name}`))} = 0`)
	];
}

/** Counts somebody may look for: those of the report, and those who are in one step and not in the next. */
function soughtCounts(groups: readonly Group[]): [sought: string, count: number][] {
	const own = groups.flatMap(({ name, shown, counts }) =>
		Object.keys(shown).map((each): [string, number] => [`${each}_${name}`, counts[each]!])
	);
	const left = groups.flatMap(({ name, counts }) =>
		funnelSteps.slice(1).map((step, at): [string, number] => {
			const before = funnelSteps[at]!;
			return [`${before}_${name} - ${step}_${name}`, counts[before]! - counts[step]!];
		})
	);
	return [...own, ...left].filter(([, count]) => count > 0 && count < LEAST_PUBLISHED);
}

it(
	'what is published leaves every small count open to linear programming, but for what rolls tell',
	{ timeout: 240_000 },
	async () => {
		const highs = await loadHighs();
		let looked = 0;
		for (let seed = 1; seed <= 60; seed++) {
			const groups = groupsOf(campaign(seed, [2, 3, 4, 5, 8][seed % 5]!, [0.4, 1, 3][seed % 3]!));
			const rows = knownRows(groups).map((row, at) => `c${at}: ${row}`);
			const boundsOf = (isKnown: (name: string) => boolean) =>
				groups.flatMap(({ name, shown }) =>
					Object.entries(shown).flatMap(([each, count]) =>
						count !== null && isKnown(each) ? [`${each}_${name} = ${count}`] : []
					)
				);
			const rangeOf = (sought: string, bounds: readonly string[]) => {
				const [low, high] = ['Minimize', 'Maximize'].map((sense) => {
					const found = highs.solve(
						[sense, `obj: ${sought}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n')
					);
					expect(found.Status).toBe('Optimal');
					return found.ObjectiveValue;
				});
				return { low: Math.ceil(low! - 1e-6), high: Math.floor(high! + 1e-6) };
			};
			for (const [sought, count] of soughtCounts(groups)) {
				const published = rangeOf(
					sought,
					boundsOf(() => true)
				);
				const rolls = rangeOf(
					sought,
					boundsOf((name) => name === 'enrolled')
				);
				expect(published.low).toBeLessThanOrEqual(count);
				const asked = Math.min(LEAST_PUBLISHED - 1, rolls.high - rolls.low);
				expect(published.high - published.low, `${sought} of campaign ${seed}`).toBeGreaterThanOrEqual(asked);
				looked++;
			}
		}
		expect(looked).toBeGreaterThan(200);
	}
);
