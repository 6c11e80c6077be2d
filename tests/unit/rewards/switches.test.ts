import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#lib/core/dates.ts';
import type { TallyContent } from '#lib/rewards/freeze/content.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { handDecided } from './hand-decided.ts';
import {
	birth,
	each,
	marriage,
	on,
	one,
	present,
	schools,
	shared,
	student,
	tallied,
	type World
} from './small-world.ts';

/** Each setting of the rules by itself, over the fewest rows it is about: what it decides one way and the other, by hand. */

const reasons = ({ claims }: TallyContent) => claims.map(({ reason }) => reason).join(' ');
const lists = ({ claims }: TallyContent) => claims.map(({ list }) => list).join(' ');
const flags = ({ claims }: TallyContent) => claims.map((row) => row.flags.join(' ') || '–').join(', ');
const tiers = ({ students }: TallyContent) => students.map(({ tier }) => tier ?? '–').join(' ');
const places = ({ students }: TallyContent) =>
	students.map((row) => `${row.student} ${row.place}`).join(', ');
const awards = (content: TallyContent) =>
	content.schools.map((row) => `${row.school} ${row.awards}`).join(', ');
const rates = (content: TallyContent) => content.schools.map((row) => `${row.school} ${row.rate}`).join(', ');

interface Switch {
	name: string;
	rows: World;
	asks: (content: TallyContent) => string;
	/** What is set, and what the rows then come to. */
	settings: [set: (rules: Rules) => void, comesTo: string][];
}

const bronze = (rules: Rules) => rules.tiers.at(-1)!;

const switches: Switch[] = [
	{
		name: 'programme.from: the first day counts',
		rows: one(),
		asks: reasons,
		settings: [
			[(r) => (r.programme.from = '2017-04-10'), 'verified'],
			[(r) => (r.programme.from = '2017-04-11'), 'filed_before_programme']
		]
	},
	{
		name: 'programme.to: the last day counts',
		rows: one(),
		asks: reasons,
		settings: [
			[(r) => (r.programme.to = '2017-04-10'), 'verified'],
			[(r) => (r.programme.to = '2017-04-09'), 'filed_after_programme']
		]
	},
	{
		name: 'programme.cutOff: later results are on the supplementary list',
		rows: one(),
		asks: lists,
		settings: [
			[(r) => (r.programme.cutOff = '2017-04-12'), 'main'],
			[(r) => (r.programme.cutOff = '2017-04-11'), 'supplementary']
		]
	},
	{
		name: 'training.required: nobody untrained counts',
		rows: one({}, {}, { attendance: [present('s2')] }),
		asks: reasons,
		settings: [
			[(r) => (r.training.required = true), 'student_not_trained'],
			[(r) => (r.training.required = false), 'verified']
		]
	},
	{
		name: 'training.sameDay: filed on the day of the session',
		rows: one({}, {}, { attendance: [present('s1', '04-10')] }),
		asks: reasons,
		settings: [
			[(r) => (r.training.sameDay = true), 'verified'],
			[(r) => (r.training.sameDay = false), 'filed_before_training']
		]
	},
	{
		name: 'matching.dateTolerance: claimed for two days after the filing',
		rows: one({}, { done_on: on('04-12') }),
		asks: reasons,
		settings: [
			[(r) => (r.matching.dateTolerance = 2), 'verified'],
			[(r) => (r.matching.dateTolerance = 1), 'date_differs'],
			[(r) => (r.matching.dateTolerance = 0), 'date_differs']
		]
	},
	{
		name: 'eligibility.grades: a student of grade 9',
		rows: one({}, {}, { students: [student('s1', { grade: 9 })] }),
		asks: reasons,
		settings: [
			[(r) => (r.eligibility.grades = [8]), 'student_out_of_scope'],
			[(r) => (r.eligibility.grades = [8, 9]), 'verified']
		]
	},
	{
		name: 'eligibility.schools: a student of school A',
		rows: one(),
		asks: reasons,
		settings: [
			[(r) => (r.eligibility.schools = null), 'verified'],
			[(r) => (r.eligibility.schools = ['A']), 'verified'],
			[(r) => (r.eligibility.schools = ['B']), 'student_out_of_scope']
		]
	},
	{
		name: 'eligibility.students: a list of students',
		rows: one(),
		asks: reasons,
		settings: [
			[(r) => (r.eligibility.students = null), 'verified'],
			[(r) => (r.eligibility.students = ['s1']), 'verified'],
			[(r) => (r.eligibility.students = ['s2']), 'student_out_of_scope']
		]
	},
	{
		name: 'uniqueness.guides: two who guided one dossier',
		rows: shared('guided', 's1', 's2'),
		asks: reasons,
		settings: [
			[(r) => (r.uniqueness.guides = 0), 'credited_to_another credited_to_another'],
			[(r) => (r.uniqueness.guides = 1), 'guided_conflict guided_conflict'],
			[(r) => (r.uniqueness.guides = 2), 'verified verified']
		]
	},
	{
		name: 'uniqueness.guides says nothing of two who filed one dossier',
		rows: shared('filed', 's1', 's2'),
		asks: reasons,
		settings: [[(r) => (r.uniqueness.guides = 2), 'filed_conflict filed_conflict']]
	},
	{
		name: 'household.collapse: two dossiers of one telephone, procedure and day, one student',
		rows: each(['s1', 's1'], () => ({ phone: 'p' })),
		asks: reasons,
		settings: [
			[(r) => (r.household.collapse = true), 'verified household_repeat'],
			[(r) => (r.household.collapse = false), 'verified verified']
		]
	},
	{
		name: 'household.collapse: the same of two students',
		rows: each(['s1', 's2'], () => ({ phone: 'p' })),
		asks: reasons,
		settings: [
			[(r) => (r.household.collapse = true), 'household_conflict household_conflict'],
			[(r) => (r.household.collapse = false), 'verified verified']
		]
	},
	{
		name: 'flags.claimsPerDay: two claims for one day',
		rows: each(['s1', 's1']),
		asks: flags,
		settings: [
			[(r) => (r.flags.claimsPerDay = 1), 'many_claims_a_day, many_claims_a_day'],
			[(r) => (r.flags.claimsPerDay = 2), '–, –']
		]
	},
	{
		name: 'flags.studentsPerFiler: two of a class with dossiers of one filer',
		rows: each(['s1', 's2'], () => ({ filer: 'f' })),
		asks: flags,
		settings: [
			[(r) => (r.flags.studentsPerFiler = 2), 'shared_filer, shared_filer'],
			[(r) => (r.flags.studentsPerFiler = 3), '–, –']
		]
	},
	{
		name: 'flags.staff: filed by one who is listed',
		rows: one({ filer: 'f' }),
		asks: flags,
		settings: [
			[(r) => (r.flags.staff = ['f']), 'staff_filer'],
			[(r) => (r.flags.staff = []), '–']
		]
	},
	{
		name: 'flags.lowValueProcedures and lowValuePerStudent: two births registered',
		rows: each(['s1', 's1']),
		asks: flags,
		settings: [
			[
				(r) => Object.assign(r.flags, { lowValueProcedures: ['1.001193'], lowValuePerStudent: 1 }),
				'many_low_value, many_low_value'
			],
			[(r) => Object.assign(r.flags, { lowValueProcedures: ['1.001193'], lowValuePerStudent: 2 }), '–, –'],
			[(r) => Object.assign(r.flags, { lowValueProcedures: ['2.000815'], lowValuePerStudent: 1 }), '–, –']
		]
	},
	{
		name: 'flags.jointSessionStudents: two who filed one procedure on the day of their session',
		rows: { ...each(['s1', 's2']), attendance: [present('s1', '04-10'), present('s2', '04-10')] },
		asks: flags,
		settings: [
			[(r) => (r.flags.jointSessionStudents = 2), 'joint_session, joint_session'],
			[(r) => (r.flags.jointSessionStudents = 3), '–, –']
		]
	},
	{
		name: 'tiers.roles: one dossier guided',
		rows: one({}, { role: 'guided' }),
		asks: tiers,
		settings: [
			[(r) => (bronze(r).roles = ['filed', 'guided']), 'bronze'],
			[(r) => (bronze(r).roles = ['guided']), 'bronze'],
			[(r) => (bronze(r).roles = ['filed']), '–']
		]
	},
	{
		name: 'tiers.verified: two dossiers',
		rows: each(['s1', 's1']),
		asks: tiers,
		settings: [
			[(r) => (bronze(r).verified = 2), 'bronze'],
			[(r) => (bronze(r).verified = 3), '–']
		]
	},
	{
		name: 'tiers.procedures: two dossiers of two procedures',
		rows: each(['s1', 's1'], (at) => ({ procedure_name: at === 0 ? birth : marriage })),
		asks: tiers,
		settings: [
			[(r) => (bronze(r).procedures = 2), 'bronze'],
			[(r) => (bronze(r).procedures = 3), '–']
		]
	},
	{
		name: 'tiers.households: two dossiers of two telephones',
		rows: each(['s1', 's1'], (at) => ({ phone: `p${at}` })),
		asks: tiers,
		settings: [
			[(r) => (bronze(r).households = 2), 'bronze'],
			[(r) => (bronze(r).households = 3), '–']
		]
	},
	{
		name: 'ties.by: equal in dossiers, unlike in what they did',
		rows: (() => {
			const rows = each(['s1', 's1', 's2', 's2']);
			return { ...rows, claims: rows.claims.map((row, at) => (at === 1 ? { ...row, role: 'guided' } : row)) };
		})(),
		asks: places,
		settings: [
			[(r) => (r.ties.by = ['verified']), 's1 1, s2 1'],
			[(r) => (r.ties.by = ['verified', 'filed']), 's1 2, s2 1'],
			[(r) => (r.ties.by = ['guided', 'filed']), 's1 1, s2 2']
		]
	},
	{
		name: 'schools.denominator: two on the roll, one trained, one verified',
		rows: one({}, {}, { attendance: [present('s1')] }),
		asks: rates,
		settings: [
			[(r) => (r.schools.denominator = 'enrolled'), 'A 0.5'],
			[(r) => (r.schools.denominator = 'trained'), 'A 1']
		]
	},
	{
		name: 'schools.awards: two in a tier at A, one at B',
		rows: schools({ A: 2, B: 1 }),
		asks: awards,
		settings: [
			[(r) => (r.schools.awards = null), 'A 2, B 1'],
			[(r) => (r.schools.awards = 9), 'A 2, B 1'],
			// 1 × 2/3 and 1 × 1/3.
			[(r) => (r.schools.awards = 1), 'A 1, B 0'],
			[(r) => (r.schools.awards = 0), 'A 0, B 0']
		]
	},
	{
		name: 'schools.method: five certificates for eight, three and one',
		rows: schools({ A: 8, B: 3, C: 1 }),
		asks: awards,
		settings: [
			// Quotas 3.33, 1.25 and 0.42: whole parts 3, 1 and 0, and the fifth to the largest remainder.
			[(r) => Object.assign(r.schools, { awards: 5, method: 'hamilton' }), 'A 3, B 1, C 1'],
			// Quotients 8, 3, 2.67, 1.6 and 1.14 are the five largest: 8/1, 3/1, 8/3, 8/5, 8/7, before 1/1 and 3/3.
			[(r) => Object.assign(r.schools, { awards: 5, method: 'sainte_lague' }), 'A 4, B 1, C 0']
		]
	},
	{
		name: 'appeals.until: an appeal of 1 August',
		rows: one(
			{},
			{ done_on: on('04-20') },
			{
				decisions: [
					{
						action: 'accept',
						claim: 'c1',
						settles: 'date_differs',
						appeal: true,
						reason: 'ghi nhầm ngày',
						who: 'Tổ thẩm định',
						when: '2017-08-01'
					}
				]
			}
		),
		asks: reasons,
		settings: [
			[(r) => (r.appeals.until = '2017-08-01'), 'verified'],
			[(r) => (r.appeals.until = '2017-07-31'), 'date_differs']
		]
	},
	{
		name: 'columns: points by tier, while the rule that gives them is in force',
		rows: one(),
		asks: ({ students }) => JSON.stringify(students[0]!.columns),
		settings: [
			[(r) => (r.columns = []), '{}'],
			[(r) => (r.columns = [column('2017-06-30', null)]), '{"vocational":2}'],
			[(r) => (r.columns = [column('2017-01-01', '2017-06-29')]), '{}'],
			[(r) => (r.columns = [column('2017-07-01', null)]), '{}']
		]
	}
];

function column(from: IsoDate, to: IsoDate | null): Rules['columns'][number] {
	return {
		id: 'vocational',
		title: { vi: 'Điểm nghề', en: 'Vocational points' },
		from,
		to,
		basis: 'ví dụ',
		tiers: { bronze: 2 }
	};
}

describe.each(switches)('$name', ({ rows, asks, settings }) => {
	it.each(
		settings.map(([set, comesTo]) => ({ set, comesTo, words: String(set).replace(/^\(?\w+\)? => /u, '') }))
	)('$words: $comesTo', async ({ set, comesTo }) => {
		expect(asks((await tallied(rows, set)).file.content)).toBe(comesTo);
	});
});

it('every part of the rules that decides something is in the table', () => {
	const { rules } = handDecided();
	const names = switches.map(({ name }) => name).join('\n');
	const parts = [
		'programme',
		'training',
		'matching',
		'eligibility',
		'uniqueness',
		'household',
		'flags',
		'schools',
		'appeals',
		'ties'
	] as const;
	for (const part of parts)
		for (const field of Object.keys(rules[part]))
			if (field !== 'basis') expect(names).toMatch(new RegExp(`(?:${part}\\.|and )${field}`, 'u'));
	for (const field of Object.keys(bronze(rules)))
		if (!['basis', 'id', 'title'].includes(field)) expect(names).toContain(`tiers.${field}`);
});
