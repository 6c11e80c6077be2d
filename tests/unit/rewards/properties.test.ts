import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { groupBy } from '#lib/core/groups.ts';
import { checkDecisions, decisionsLog } from '#lib/rewards/decisions/parse-decisions.ts';
import { standingDecisions } from '#lib/rewards/decisions/standing.ts';
import { contentHash, freeze, type FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { findCandidates } from '#lib/rewards/match/candidates.ts';
import { normaliseDossierId } from '#lib/rewards/match/dossier-id.ts';
import { oneEditApart } from '#lib/rewards/match/one-edit.ts';
import { canBeSettled, linkable, reasonNames, reasons, type Reason } from '#lib/rewards/outcome.ts';
import type { AttendanceRow, ClaimRow, DossierRow, StudentRow, TransferRow } from '#lib/rewards/rows.ts';
import { handDecided, procedures } from './hand-decided.ts';

const { rules, sources, pseudonymKey, date } = handDecided();

/** Few students, dossiers and days, so that claims collide as much as they can. */
const student = fc.integer({ min: 1, max: 6 }).map((number) => `s${number}`);
const day = fc.integer({ min: 17_225, max: 17_240 });
const number = fc.integer({ min: 1, max: 25 });
const id = number.map((each) => `H26-170301-${String(each * 7).padStart(4, '0')}`);
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null, freq: 6 });
const claimId = fc.integer({ min: 1, max: 60 }).map((each) => `c${each}`);
const name = fc.constantFrom(...procedures.slice(0, 2).map((procedure) => procedure.name));

const claim: fc.Arbitrary<ClaimRow> = fc.record({
	claim: claimId,
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

/** Reasons that a decision may set aside, and with what: an appeal for a refusal, the dossier meant for a match. */
const settled = reasonNames.filter(canBeSettled);
const action = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			action: fc.constant('accept' as const),
			claim: claimId,
			// Conflicts most of all: only few claims have any other one reason.
			settles: fc.oneof(
				fc.constantFrom<Reason>('filed_conflict', 'guided_conflict', 'household_conflict', 'both_roles'),
				fc.constantFrom(...settled)
			),
			dossier: id
		})
	},
	{ weight: 2, arbitrary: fc.record({ action: fc.constant('refuse' as const), claim: claimId }) },
	{ weight: 1, arbitrary: fc.record({ action: fc.constant('see' as const), claim: claimId }) },
	{ weight: 2, arbitrary: fc.record({ action: fc.constant('undo' as const), of: fc.nat() }) },
	{ weight: 1, arbitrary: fc.record({ action: fc.constant('erase' as const), student }) }
);
/** A log as it could be read, from before the last day for appeals (31 July) to after it. */
const log = fc
	.array(fc.record({ what: action, day: fc.integer({ min: 17_318, max: 17_390 }) }), { maxLength: 20 })
	.map((entries) => {
		const days = entries.map(({ day: each }) => each).sort((a, b) => a - b);
		const made = entries.flatMap(({ what }, at): Decision[] => {
			const by = { reason: 'vì sao', who: 'ai', when: isoDate(days[at]!) };
			switch (what.action) {
				case 'accept': {
					const { dossier: named, settles, ...rest } = what;
					return [
						{
							...rest,
							...by,
							settles,
							...(linkable.includes(settles) ? { dossier: named } : {}),
							...(reasons[settles] === 'refused' ? { appeal: true } : {})
						}
					];
				}
				case 'undo':
					return at === 0 ? [] : [{ action: 'undo', undoes: 1 + (what.of % at), ...by }];
				case 'erase':
					return [{ action: 'erase', studentHash: hashOf(what.student), ...by }];
				default:
					return [{ ...what, ...by }];
			}
		});
		// An undo that came first was left out: what it moved up must still name an earlier entry.
		return made.map((entry, at) =>
			entry.action === 'undo' && entry.undoes > at ? { ...entry, undoes: Math.max(1, at) } : entry
		);
	})
	.filter((entries) => entries[0]?.action !== 'undo')
	.map((entries) => checkDecisions(decisionsLog(entries)));

function hashOf(pseudonym: string): string {
	return createHash('sha256').update(pseudonym).digest('hex');
}

const world = fc
	.record({
		decisions: log,
		claims: fc.array(claim, { maxLength: 60 }),
		dossiers: fc.uniqueArray(dossier, { maxLength: 25, selector: (each) => each.dossier_id }),
		students: fc.uniqueArray(roll, { minLength: 1, selector: (each) => each.student }),
		transfers: fc.array(transfer, { maxLength: 2 }),
		attendance: fc.array(mark, { minLength: 1, maxLength: 12 })
	})
	.map((rows): FreezeInput => completed({ ...rows, schools: [], procedures, trainers: ['f1'] }));

function completed(
	rows: Omit<FreezeInput, 'candidates' | 'rules' | 'date' | 'pseudonymKey' | 'sources'>
): FreezeInput {
	const candidates = findCandidates(
		rows.claims.map(({ dossier_id }) => dossier_id),
		rows.dossiers.map(({ dossier_id }) => dossier_id)
	);
	return { ...rows, candidates, rules, date, pseudonymKey, sources };
}

const contentOf = async (input: FreezeInput) => (await freeze(input)).file.content;

describe('whatever the claims, the dossiers and what was decided', () => {
	it('reasons add up to claims, each with the outcome its reason stands for', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (input) => {
				const { claims, totals, schools } = await contentOf(input);
				const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
				const { erased } = standingDecisions(input.decisions, rules.appeals.until);
				const left = input.claims.filter((each) => !erased.has(hashOf(each.student)));
				expect(claims.map((each) => each.claim)).toEqual([...new Set(left.map((each) => each.claim))].sort());
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
					trainers: input.trainers,
					decisions: input.decisions
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

	it('nothing decided credits a dossier that is not done, or is practice, or an erased student', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (input) => {
				const { claims, students, tombstones } = await contentOf(input);
				for (const { outcome, evidence } of claims) {
					if (outcome !== 'verified') continue;
					expect(['done', 'result_returned']).toContain(evidence[0]!.status);
					expect(evidence[0]!.practice).toBe(false);
				}
				const { erased } = standingDecisions(input.decisions, rules.appeals.until);
				for (const row of [...claims, ...students]) expect(erased.has(hashOf(row.student))).toBe(false);
				expect(tombstones).toHaveLength(erased.size);
			})
		);
	});

	it('claims that contend are two or more, of one reason, and name the first of them', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (input) => {
				const { claims } = await contentOf(input);
				const contending = groupBy(
					claims.filter(({ conflict }) => conflict !== null),
					({ conflict }) => conflict
				);
				for (const [first, each] of contending) {
					expect(each.length).toBeGreaterThan(1);
					expect(new Set(each.map(({ reason }) => reason)).size).toBe(1);
					expect(each[0]!.claim).toBe(first);
				}
				const conflicts = ['filed_conflict', 'guided_conflict', 'household_conflict', 'both_roles'];
				for (const { reason, conflict } of claims) expect(conflict !== null).toBe(conflicts.includes(reason));
			})
		);
	});

	it('a log undone entry by entry, the last first, leaves what there was without it', async () => {
		await fc.assert(
			fc.asyncProperty(world, async (input) => {
				const early = input.decisions.filter(({ when }) => when <= rules.appeals.until);
				const when = early.at(-1)?.when ?? rules.appeals.until;
				const undone = early.map((_, at): Decision => ({
					action: 'undo',
					undoes: early.length - at,
					reason: 'r',
					who: 'w',
					when
				}));
				const resultsOf = async (decisions: readonly Decision[]) => {
					const { claims, students, schools } = await contentOf({ ...input, decisions });
					return { claims, students, schools };
				};
				expect(await resultsOf([...early, ...undone])).toEqual(await resultsOf([]));
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
