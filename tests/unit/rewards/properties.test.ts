import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, freeze, type FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { findCandidates } from '#lib/rewards/match/candidates.ts';
import { normaliseDossierId } from '#lib/rewards/match/dossier-id.ts';
import { oneEditApart } from '#lib/rewards/match/one-edit.ts';
import { reasons } from '#lib/rewards/outcome.ts';
import type { AttendanceRow, ClaimRow, DossierRow, StudentRow, TransferRow } from '#lib/rewards/rows.ts';
import { handDecided, procedures } from './hand-decided.ts';

const { rules, sources, pseudonymKey, date } = handDecided();

/** Few students, dossiers and days, so that claims collide as much as they can. */
const student = fc.integer({ min: 1, max: 6 }).map((number) => `s${number}`);
const day = fc.integer({ min: 17_225, max: 17_240 });
const number = fc.integer({ min: 1, max: 25 });
const id = number.map((each) => `H26-170301-${String(each * 7).padStart(4, '0')}`);
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null, freq: 6 });
const name = fc.constantFrom(...procedures.slice(0, 2).map((procedure) => procedure.name));

const claim: fc.Arbitrary<ClaimRow> = fc.record({
	claim: fc.integer({ min: 1, max: 60 }).map((each) => `c${each}`),
	student,
	dossier_id: maybe(
		fc.oneof(
			{ weight: 5, arbitrary: id },
			id.map((each) => `${each}1`),
			id.map((each) => each.slice(1))
		)
	),
	procedure_name: maybe(name),
	done_on: maybe(day),
	relation: fc.constantFrom('self', 'parent', 'grandparent', 'neighbour', null),
	role: fc.constantFrom('filed', 'filed', 'guided', null),
	consent: maybe(fc.boolean())
});
const dossier: fc.Arbitrary<DossierRow> = fc.record({
	dossier_id: id,
	procedure_code: fc.constant(null),
	procedure_name: maybe(name),
	channel: fc.constantFrom('online', 'online', 'online', 'in_person', null),
	filed_on: day,
	result_on: maybe(fc.integer({ min: 17_225, max: 17_360 })),
	status: fc.constantFrom(
		'done',
		'result_returned',
		'result_returned',
		'in_process',
		'withdrawn',
		'stopped',
		null
	),
	is_practice: fc.constantFrom(false, false, false, null, true),
	filer: maybe(fc.constantFrom('f1', 'f2')),
	phone: maybe(fc.constantFrom('p1', 'p2', 'p3')),
	id_number: maybe(fc.constantFrom('i1', 'i2')),
	was_done: fc.boolean()
});
const roll: fc.Arbitrary<StudentRow> = fc.record({
	student,
	class: fc.constantFrom('8A1', '8A2'),
	grade: fc.constantFrom(8, 8, 8, 9, null),
	school: fc.constantFrom('A', 'B', null),
	consent: maybe(fc.boolean()),
	enrolment_state: fc.constantFrom('Đang học', 'Đang học', 'Chuyển đi', null)
});
const transfer: fc.Arbitrary<TransferRow> = fc.record({
	student,
	moved_on: day,
	from_school: fc.constantFrom('A', null),
	to_school: fc.constantFrom('B', null),
	to_class: fc.constantFrom('8B1', null)
});
const mark: fc.Arbitrary<AttendanceRow> = fc.record({
	student,
	session: fc.constantFrom('t1', 't2'),
	held_on: day,
	mark: fc.constantFrom('present', 'present', 'absent', null)
});

const world = fc
	.record({
		claims: fc.array(claim, { maxLength: 60 }),
		dossiers: fc.uniqueArray(dossier, { maxLength: 25, selector: (each) => each.dossier_id }),
		students: fc.uniqueArray(roll, { minLength: 1, selector: (each) => each.student }),
		transfers: fc.array(transfer, { maxLength: 2 }),
		attendance: fc.array(mark, { minLength: 1, maxLength: 12 })
	})
	.map((rows): FreezeInput => completed({ ...rows, schools: [], procedures, trainers: ['f1'] }));

function completed(
	rows: Omit<FreezeInput, 'candidates' | 'rules' | 'decisions' | 'date' | 'pseudonymKey' | 'sources'>
): FreezeInput {
	const candidates = findCandidates(
		rows.claims.map(({ dossier_id }) => dossier_id),
		rows.dossiers.map(({ dossier_id }) => dossier_id)
	);
	return { ...rows, candidates, rules, decisions: [], date, pseudonymKey, sources };
}

const contentOf = async (input: FreezeInput) => (await freeze(input)).file.content;

describe('whatever the claims and dossiers', () => {
	it('reasons add up to claims, each with the outcome its reason stands for', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (input) => {
				const { claims, totals, schools } = await contentOf(input);
				const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
				expect(claims.map((each) => each.claim)).toEqual(
					[...new Set(input.claims.map((each) => each.claim))].sort()
				);
				expect(sum(totals.reasons)).toBe(claims.length);
				expect(sum(totals.outcomes)).toBe(claims.length);
				expect(claims.every((each) => reasons[each.reason] === each.outcome)).toBe(true);
				for (const school of schools) expect(sum(school.outcomes)).toBe(school.claims);
			})
		);
	});

	it('the order of rows and rows read twice change nothing, not even the hash', async () => {
		await fc.assert(
			fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (input, random) => {
				const shuffled = <Row>(rows: readonly Row[]) =>
					rows
						.map((row) => ({ row, key: random.next().value as number }))
						.sort((a, b) => a.key - b.key)
						.map(({ row }) => row);
				const again = completed({
					claims: shuffled([...input.claims, ...input.claims.map((row) => ({ ...row }))]),
					dossiers: shuffled(input.dossiers),
					students: shuffled([...input.students, ...input.students]),
					transfers: shuffled([...input.transfers, ...input.transfers]),
					attendance: shuffled([...input.attendance, ...input.attendance]),
					schools: input.schools,
					procedures: shuffled(input.procedures),
					trainers: input.trainers
				});
				const [one, other] = [await contentOf(input), await contentOf(again)];
				expect(other).toEqual(one);
				expect(await contentHash(other)).toBe(await contentHash(one));
			})
		);
	});

	it('a dossier that no claim points at changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(world, dossier, async (input, row) => {
				const unrelated = { ...row, dossier_id: 'H99-250101-9999' };
				const { candidates: _, ...rows } = input;
				const more = completed({ ...rows, dossiers: [...input.dossiers, unrelated] });
				expect(await contentOf(more)).toEqual(await contentOf(input));
			})
		);
	});

	it('no dossier credits two who filed it, nor more guides than the rules allow, nor one student twice', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (input) => {
				const { claims } = await contentOf(input);
				const credited = claims
					.filter(({ outcome }) => outcome === 'verified')
					.map(({ evidence, role, student: who }) => ({ dossier: evidence[0]!.dossier, role, who }));
				const times = (list: string[]) =>
					Math.max(0, ...list.map((each) => list.filter((other) => other === each).length));
				expect(
					times(credited.filter(({ role }) => role === 'filed').map((each) => each.dossier))
				).toBeLessThanOrEqual(1);
				expect(
					times(credited.filter(({ role }) => role === 'guided').map((each) => each.dossier))
				).toBeLessThanOrEqual(rules.uniqueness.guides);
				expect(times(credited.map((each) => `${each.who} ${each.dossier}`))).toBeLessThanOrEqual(1);
			})
		);
	});
});

it('the index of neighbours finds exactly those that comparing every pair finds', () => {
	const text = fc.string({ unit: fc.constantFrom('0', '1', '-'), minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 20 }), (claimed, dossiers) => {
			const found = findCandidates(claimed, dossiers);
			for (const each of claimed) {
				const normal = normaliseDossierId(each);
				const exact = [...new Set(dossiers.filter((other) => normaliseDossierId(other) === normal))].sort();
				const near = [
					...new Set(dossiers.filter((other) => oneEditApart(normaliseDossierId(other), normal)))
				].sort();
				const expected =
					normal === '' ? { exact: [], near: [] } : { exact, near: exact.length > 0 ? [] : near };
				expect(found.get(each)).toEqual(expected);
			}
		})
	);
});
