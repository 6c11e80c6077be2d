import { describe, expect, it } from 'vitest';
import { parseDecisions } from '#lib/rewards/decisions/parse-decisions.ts';
import { studentHash } from '#lib/rewards/freeze/erase.ts';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { difference, tierChangesFirst, tierMoves } from '#lib/rewards/freeze/difference.ts';
import { canonicalFile, canonicalText } from '#lib/rewards/freeze/canonical.ts';
import { issuerOn } from '#lib/rewards/rules/issuer.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { handDecided, rulesText } from './hand-decided.ts';

const changed = (change: (rules: Rules) => void): string => {
	const rules = JSON.parse(rulesText()) as Rules;
	change(rules);
	return JSON.stringify(rules);
};

describe('a rules file', () => {
	it.each<[string, Record<string, unknown>, (rules: Rules) => void]>([
		[
			'rules_invalid',
			{ place: 'programme.cutOff', rule: 'format' },
			(r) => (r.programme.cutOff = '2017-02-30')
		],
		['rules_invalid', { place: 'tiers[0].basis', rule: 'minLength' }, (r) => (r.tiers[0]!.basis = '')],
		[
			'rules_invalid',
			{ place: 'household.basis', rule: 'required' },
			(r) => Reflect.deleteProperty(r.household, 'basis')
		],
		[
			'rules_invalid',
			{ place: 'extra', rule: 'additionalProperties' },
			(r) => Object.assign(r, { extra: 1 })
		],
		['rules_invalid', { place: 'uniqueness.guides', rule: 'type' }, (r) => (r.uniqueness.guides = 1.5)],
		[
			'rules_invalid',
			{ place: 'format', rule: 'const' },
			(r) => Object.assign(r, { format: 'nhipso-rules/2' })
		],
		['rules_dates_order', { earlier: 'programme.to' }, (r) => (r.programme.to = '2017-07-01')],
		['rules_repeated', { place: 'tiers', id: 'gold' }, (r) => (r.tiers[1]!.id = 'gold')],
		['rules_issuers_overlap', {}, (r) => (r.issuers[0]!.to = '2025-07-01')],
		[
			'rules_tier_unknown',
			{ id: 'iron' },
			(r) =>
				r.columns.push({
					id: 'x',
					title: r.title,
					from: '2017-01-01',
					to: null,
					basis: 'x',
					tiers: { iron: 1 }
				})
		]
	])('%s %j', (code, params, change) => {
		let thrown: unknown;
		try {
			parseRules(changed(change));
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toMatchObject({ code, params });
	});

	it('names the issuer of the day: districts ended on 1 July 2025', () => {
		const rules = parseRules(rulesText());
		expect(issuerOn(rules, '2025-06-30').sign).toBe('BC-PGDĐT');
		expect(issuerOn(rules, '2025-07-01').sign).toBe('BC-UBND');
		rules.issuers.pop();
		expect(() => issuerOn(rules, '2025-07-01')).toThrow(
			expect.objectContaining({ code: 'rules_issuer_absent' })
		);
	});

	it('has a column only while its rule is in force', async () => {
		const rules = parseRules(
			changed((r) =>
				r.columns.push({
					id: 'vocational',
					title: { vi: 'Điểm nghề', en: 'Vocational points' },
					from: '2014-01-01',
					to: '2018-01-31',
					basis: 'ví dụ',
					tiers: { gold: 2 }
				})
			)
		);
		const gold = async (date: string) =>
			(await freeze({ ...handDecided(), rules, date })).file.content.students.find(
				({ student }) => student === 'S38'
			);
		expect((await gold('2018-01-31'))?.columns).toEqual({ vocational: 2 });
		expect((await gold('2018-02-01'))?.columns).toEqual({});
	});
});

describe('a log of decisions', () => {
	const entry = {
		action: 'accept',
		claim: 'C1',
		settles: 'filed_conflict',
		reason: 'r',
		who: 'w',
		when: '2017-06-01'
	};
	const log = (...entries: object[]) => JSON.stringify({ format: 'nhipso-decisions/1', entries });

	it.each<[string, object[]]>([
		['decisions_invalid', [{ ...entry, when: 'yesterday' }]],
		['decision_field', [{ ...entry, undoes: 1 }]],
		['decision_field', [{ ...entry, settles: undefined }]],
		['decision_reason_unknown', [{ ...entry, settles: 'no_such' }]],
		['decision_not_allowed', [{ ...entry, settles: 'dossier_withdrawn', appeal: true }]],
		['decision_not_allowed', [{ ...entry, settles: 'waiting_in_process' }]],
		['decision_appeal_missing', [{ ...entry, settles: 'date_differs' }]],
		['decision_dossier_missing', [{ ...entry, settles: 'near_match' }]],
		['decision_undoes_later', [{ action: 'undo', undoes: 1, reason: 'r', who: 'w', when: '2017-06-01' }]],
		['decision_out_of_order', [entry, { ...entry, when: '2017-05-31' }]]
	])('%s: %j', (code, entries) => {
		expect(() => parseDecisions(log(...entries))).toThrow(expect.objectContaining({ code }));
	});

	it('an undo can be undone', async () => {
		const undo = (undoes: number) =>
			({ action: 'undo', undoes, reason: 'r', who: 'w', when: '2017-06-30' }) as const;
		const input = handDecided();
		const of = async (...more: ReturnType<typeof undo>[]) =>
			(
				await freeze({ ...input, decisions: [...input.decisions.slice(0, 1), ...more] })
			).file.content.claims.find(({ decisions, reason }) => decisions.includes(1) && reason === 'verified');
		expect(await of()).toBeDefined();
		expect(await of(undo(1))).toBeUndefined();
		expect(await of(undo(1), undo(2))).toBeDefined();
	});

	it('takes a student out: everything is counted as if the rows had never been there, but for the tombstone', async () => {
		const input = handDecided();
		const erase = {
			action: 'erase',
			studentHash: await studentHash('S10'),
			reason: 'r',
			who: 'w',
			when: '2017-08-03'
		} as const;
		const { content } = (await freeze({ ...input, decisions: [...input.decisions, erase] })).file;
		const claims = input.claims.filter(({ student }) => student === 'S10').length;
		expect(content.tombstones).toEqual([{ decision: 11, claims }]);
		expect(JSON.stringify(content)).not.toContain('S10');
		// The other student of the conflict has the dossier alone now.
		expect(content.claims.find(({ student }) => student === 'S21')?.reason).toBe('verified');
	});
});

describe('papers with one number', () => {
	it('that differ are a conflict, whichever comes first; copies are one', async () => {
		const input = handDecided();
		const first = input.claims[0]!;
		const other = { ...first, student: 'S03' };
		const of = async (...claims: (typeof first)[]) =>
			(await freeze({ ...input, claims })).file.content.claims.map(({ claim, reason }) => [claim, reason]);
		expect(await of(first, other)).toEqual([['C001', 'claim_conflict']]);
		expect(await of(other, first)).toEqual([['C001', 'claim_conflict']]);
		expect(await of(first, { ...first })).toEqual([['C001', 'verified']]);
	});
});

describe('canonical text', () => {
	it('has keys in the order of code units, no undefined, LF and tabs in files', () => {
		expect(canonicalText({ b: [1, { d: null, c: 'é"' }], a: undefined, B: true })).toBe(
			'{"B":true,"b":[1,{"c":"é\\"","d":null}]}'
		);
		expect(canonicalFile({ b: [1], a: {}, c: [] })).toBe(
			'{\n\t"a": {},\n\t"b": [\n\t\t1\n\t],\n\t"c": []\n}\n'
		);
		expect(() => canonicalText({ a: NaN })).toThrow(RangeError);
	});
});

it('the difference of two tallies says what came, went and moved, and whether the log was rewritten', async () => {
	const input = handDecided();
	const { content: before } = (await freeze(input)).file;
	const { content: after } = (
		await freeze({ ...input, claims: input.claims.slice(1), decisions: input.decisions.slice(1) })
	).file;
	const found = difference(before, after);
	expect(found).toMatchObject({
		same: false,
		inputs: ['claims', 'dossiers'],
		rules: false,
		decisionsRewritten: true
	});
	expect(found.claims.find(({ id }) => id === 'C001')).toMatchObject({
		before: { outcome: 'verified' },
		after: null
	});
	expect(difference(before, before)).toMatchObject({ same: true, claims: [], students: [], inputs: [] });
});

it('the difference tells students by tier and schools by count', async () => {
	const input = handDecided();
	const { content: before } = (await freeze(input)).file;
	// Bronze asks for two dossiers instead of one: who has one alone leaves it, and nobody else moves between tiers.
	const tiers = input.rules.tiers.map((tier) => (tier.id === 'bronze' ? { ...tier, verified: 2 } : tier));
	const { content: after } = (await freeze({ ...input, rules: { ...input.rules, tiers } })).file;
	const { students, schools } = difference(before, after);
	const bronze = before.students.filter(({ tier }) => tier === 'bronze');
	const left = bronze.filter(({ verified }) => verified < 2);
	expect(tierMoves(students)).toEqual({ gained: 0, lost: left.length, moved: 0 });
	for (const { student, school, class: name, place } of left)
		expect(students).toContainEqual({
			id: student,
			school,
			class: name,
			before: { tier: 'bronze', place },
			after: { tier: null, place: null }
		});
	const lostAt = (code: string) => left.filter(({ school }) => school === code).length;
	for (const { id, before: was, after: is } of schools)
		expect((was?.rewarded ?? 0) - (is?.rewarded ?? 0)).toBe(lostAt(id));
	expect(schools.map(({ id }) => id)).toEqual(['A', 'B']);
	// Of one student into a tier, one out, one from one to another, and one who only moves within.
	const state = (tier: string | null, place: number | null) => ({ tier, place });
	const one = (id: string, was: string | null, is: string | null) => ({
		id,
		school: 'A',
		class: null,
		before: state(was, null),
		after: state(is, null)
	});
	const four = [
		one('1', 'gold', 'gold'),
		one('2', null, 'gold'),
		one('3', 'gold', null),
		one('4', 'gold', 'silver')
	];
	expect(tierMoves(four)).toEqual({ gained: 1, lost: 1, moved: 1 });
	expect(tierChangesFirst(four).map(({ id }) => id)).toEqual(['2', '3', '4', '1']);
});
