import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { dayNumber } from '#lib/core/dates.ts';
import { fold } from '#lib/core/text.ts';
import { enums, type EnumName } from '#lib/model/enums.ts';
import type { ClaimResult } from '#lib/rewards/freeze/content.ts';
import type { FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { parseDecisions } from '#lib/rewards/decisions/parse-decisions.ts';
import { findCandidates } from '#lib/rewards/match/candidates.ts';
import type { DossierRow, TallyRows } from '#lib/rewards/rows.ts';
import { parseRules } from '#lib/rewards/rules/parse-rules.ts';

const folder = 'tests/fixtures/rewards';
export type Line = Record<string, string>;

/** A table of the fixture: what people read is what the tests run. */
export function lines(name: string): Line[] {
	return Papa.parse<Line>(readFileSync(`${folder}/${name}.csv`, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;
}

/** What the table decides of a claim, in the table's words: of a result, and of the line that says what it must be. */
export const decidedOf = (claim: ClaimResult) => ({
	outcome: claim.outcome,
	reason: claim.reason,
	dossiers: claim.evidence.map(({ dossier }) => dossier).join(' '),
	list: claim.list ?? '',
	flags: claim.flags.join(' '),
	decisions: claim.decisions.join(' ')
});
export const expectedOf = (line: Line) => ({
	outcome: line.expect_outcome,
	reason: line.expect_reason,
	dossiers: line.expect_dossier,
	list: line.list,
	flags: line.flags,
	decisions: line.decisions
});

export const rulesText = () => readFileSync(`${folder}/rules.json`, 'utf8');
export const decisionsText = () => readFileSync(`${folder}/decisions.json`, 'utf8');

/** Names and codes of the procedures in the table, as the catalogue of the example has them. */
export const procedures = [
	{ code: '1.001193', name: 'Đăng ký khai sinh' },
	{ code: '1.000894', name: 'Đăng ký kết hôn' },
	{ code: '1.000656', name: 'Đăng ký khai tử' },
	{ code: '1.004194', name: 'Đăng ký tạm trú' },
	{ code: '2.000815', name: 'Chứng thực bản sao từ bản chính' }
];

export const TRAINER = 'Nguyễn Văn Tập';

/** The table as rows of a snapshot, with the clear words in place of pseudonyms. */
export function handDecided(): FreezeInput {
	const table = lines('claims');
	const claims: TallyRows['claims'] = table.map((line) => ({
		claim: line.claim!,
		student: line.student!,
		dossier_id: line.claimed_id!.trim() || null,
		procedure_name: line.claimed_procedure || null,
		done_on: day(line.done_on),
		relation: value('relation', line.relation),
		role: value('claim_role', line.role),
		consent: true
	}));
	const dossiers = new Map<string, DossierRow>();
	for (const line of table) {
		if (!line.dossier) continue;
		dossiers.set(line.dossier, {
			dossier_id: line.dossier,
			procedure_code: procedures.find(({ name }) => name === line.procedure)?.code ?? null,
			procedure_name: line.procedure || null,
			channel: value('channel', line.channel),
			filed_on: day(line.submitted),
			result_on: day(line.result),
			status: value('status', line.status),
			is_practice: line.practice === 'Có',
			filer: line.filer || null,
			phone: line.phone || null,
			id_number: line.id_number || null,
			was_done: line.earlier === 'Đã trả kết quả'
		});
	}
	return {
		claims,
		dossiers: [...dossiers.values()],
		candidates: findCandidates(
			claims.map(({ dossier_id }) => dossier_id),
			[...dossiers.keys()]
		),
		students: lines('students').map((line) => ({
			student: line.student!,
			class: line.class || null,
			grade: line.grade ? Number(line.grade) : null,
			school: line.school || null,
			consent: line.consent === 'Có',
			enrolment_state: line.state || null
		})),
		transfers: lines('transfers').map((line) => ({
			student: line.student!,
			moved_on: day(line.moved_on)!,
			from_school: line.from_school || null,
			to_school: line.to_school || null,
			to_class: line.to_class || null
		})),
		attendance: lines('attendance').map((line) => ({
			student: line.student!,
			session: line.session!,
			held_on: day(line.held_on)!,
			mark: line.mark === '?' ? null : value('attendance_mark', line.mark)
		})),
		schools: ['A', 'B'].map((code) => ({ code, name: `THCS ${code}`, enrolled_in_scope: null })),
		procedures,
		trainers: [TRAINER],
		rules: parseRules(rulesText()),
		decisions: parseDecisions(decisionsText()),
		date: '2017-06-30',
		pseudonymKey: 'none',
		sources: {
			dataset: 'hand-decided',
			asOf: '2017-07-31',
			snapshotHash: '',
			dossiers: dossiers.size,
			claimsLeftOut: 0,
			files: []
		}
	};
}

/** Two rewarded students without consent: S01's parents did not agree on the roll, S09's not on the paper of one claim. */
export const withoutConsent = ['S01', 'S09'];

/** The table with them: nothing but whose name may be written is another. */
export function handDecidedWithoutConsent(): FreezeInput {
	const input = handDecided();
	const paper = input.claims.find(({ student }) => student === 'S09')?.claim;
	return {
		...input,
		students: input.students.map((row) => (row.student === 'S01' ? { ...row, consent: false } : row)),
		claims: input.claims.map((row) => (row.claim === paper ? { ...row, consent: false } : row))
	};
}

function day(text: string | undefined): number | null {
	return text ? dayNumber(text) : null;
}

function value(name: EnumName, label: string | undefined): string | null {
	if (!label) return null;
	const labels: Readonly<Record<string, readonly string[]>> = enums[name];
	const found = Object.entries(labels).find(([, all]) => all.some((each) => fold(each) === fold(label)));
	if (!found) throw new RangeError(`${name}: ${label}`);
	return found[0];
}
