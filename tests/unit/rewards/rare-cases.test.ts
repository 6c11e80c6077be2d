import { expect, it } from 'vitest';
import { classResults } from '#lib/rewards/awards/classes.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { claim, dossier, each, on, one, student, tallied, world } from './small-world.ts';

/** What two rules decide where they meet, each case by hand over the fewest rows it is about. */

const accept = (settles: string, named: string, when: string): Decision => ({
	action: 'accept',
	claim: 'c1',
	settles,
	dossier: named,
	reason: 'đã hỏi bộ phận một cửa',
	who: 'Tổ thẩm định',
	when
});

it('of two dossiers of a household the one with a result in time stays, also where its id is the higher', async () => {
	// Cut-off on 30 June: the first dossier was done a day later.
	const late = on('07-01');
	const rows = each(['s1', 's1'], (at) => ({ phone: 'p', result_on: at === 0 ? late : on('06-30') }));
	const { content } = (await tallied(rows, (rules) => (rules.household.collapse = true))).file;
	expect(content.claims.map(({ reason, list }) => [reason, list])).toEqual([
		['household_repeat', null],
		['verified', 'main']
	]);
	expect(content.students[0]).toMatchObject({ verified: 1, supplementary: 0 });
});

it('of two decisions that name a dossier the later one holds, whatever they settled', async () => {
	const [first, second] = [dossier(1), dossier(2)];
	const rows = (decisions: Decision[]) =>
		world({
			dossiers: [first, second],
			claims: [claim('c1', 's1', first, { dossier_id: 'H26-170410-9999' })],
			decisions
		});
	const named = async (decisions: Decision[]) => {
		const [result] = (await tallied(rows(decisions))).file.content.claims;
		return [result?.reason, result?.evidence.map((row) => row.dossier).join(' '), result?.decisions];
	};
	const near = accept('near_match', first.dossier_id, '2017-06-10');
	const missing = accept('dossier_not_found', second.dossier_id, '2017-06-12');
	const earlier = { ...missing, when: '2017-06-09' } as const;
	expect(await named([near, missing])).toEqual(['verified', second.dossier_id, [2]]);
	expect(await named([earlier, near])).toEqual(['verified', first.dossier_id, [2]]);
});

it('consent refused on one of two papers with one number is refused', async () => {
	const only = dossier(1);
	const papers = (...consents: boolean[]) =>
		world({
			dossiers: [only],
			claims: consents.map((consent, at) => claim('c1', 's1', only, { consent, relation: `${at}` }))
		});
	const consents = async (...given: boolean[]) =>
		(await tallied(papers(...given))).file.content.students.map(({ consent }) => consent);
	expect(await consents(true, true)).toEqual([true]);
	expect(await consents(true, false)).toEqual([false]);
	expect(await consents(false, true)).toEqual([false]);
});

it('classes of a school outside the rules are counted as little as the school', async () => {
	const rows = one({}, {}, { students: [student('s1'), student('s2', { school: 'B', class: '8B' })] });
	const classes = async (schools: string[] | null) =>
		classResults(
			(await tallied(rows, (rules) => (rules.eligibility.schools = schools))).tallied,
			rows.students
		).map((row) => [row.school, row.class, row.enrolled]);
	expect(await classes(null)).toEqual([
		['A', '8A1', 1],
		['B', '8B', 1]
	]);
	expect(await classes(['A'])).toEqual([['A', '8A1', 1]]);
});
