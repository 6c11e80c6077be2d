/**
 * How long a year's tally takes: `npx tsx tests/bench/tally.ts [claims] [dossiers]`, 200,000 × 1,000,000 if not said. Rows
 * are made by arithmetic, so that every run counts the same: one claim in twenty has a digit wrong, one in fifty points at
 * a dossier of another, one in forty stands twice.
 */
import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { freeze, tallyText, withSourcesHash, type FreezeInput } from '#lib/rewards/freeze/freeze.ts';
import { findCandidates } from '#lib/rewards/match/candidates.ts';
import { tally } from '#lib/rewards/tally.ts';
import type { AttendanceRow, ClaimRow, DossierRow, StudentRow } from '#lib/rewards/rows.ts';
import { handDecided, procedures } from '../unit/rewards/hand-decided.ts';

const [claimCount = 200_000, dossierCount = 1_000_000] = process.argv.slice(2).map(Number);
const first = dayNumber('2017-03-07');
const dayOf = (at: number) => first + (at % 80);
const idOf = (at: number) =>
	`000.00.00.H26-${isoDate(dayOf(at)).slice(2).replaceAll('-', '')}-${String(Math.floor(at / 80)).padStart(5, '0')}`;
const ids = Array.from({ length: dossierCount }, (_, at) => idOf(at));
const procedureOf = (at: number) => procedures[at % procedures.length] as (typeof procedures)[number];
const rowOf = new Map<string, number>();

const claims = Array.from({ length: claimCount }, (_, n): ClaimRow => {
	const at = (n % 50 === 49 ? n - 1 : n % 40 === 39 ? n - 2 : n) * Math.floor(dossierCount / claimCount);
	const id = ids[at] as string;
	return {
		claim: `P${String(n).padStart(6, '0')}`,
		student: `student-${n % 40 === 39 ? (n - 2) % 60_000 : n % 60_000}`,
		dossier_id: n % 20 === 7 ? `${id.slice(0, -5)}9${id.slice(-4)}` : id,
		procedure_name: procedureOf(at).name,
		done_on: dayOf(at),
		relation: n % 3 === 0 ? 'parent' : 'neighbour',
		role: n % 4 === 0 ? 'filed' : 'guided',
		consent: true
	};
});
const students = Array.from({ length: 60_000 }, (_, n): StudentRow => ({
	student: `student-${n}`,
	class: `8A${n % 9}`,
	grade: 8,
	school: `school-${n % 300}`,
	consent: true,
	enrolment_state: null
}));
const attendance = students.map(({ student }): AttendanceRow => ({
	student,
	session: 'one',
	held_on: first - 1,
	mark: 'present'
}));
ids.forEach((id, at) => rowOf.set(id, at));

const step = async <Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> => {
	const [start, used] = [performance.now(), process.cpuUsage()];
	const result = await work();
	const wall = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage(used);
	// On a machine that does other things too, the processor's time says more than the clock.
	process.stdout.write(
		`${name.padEnd(16)} ${wall.toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s\n`
	);
	return result;
};

const candidates = await step('candidates', () =>
	findCandidates(
		claims.map(({ dossier_id }) => dossier_id),
		ids
	)
);
const dossiers = [...new Set([...candidates.values()].flatMap(({ exact, near }) => [...exact, ...near]))].map(
	(id): DossierRow => {
		const at = rowOf.get(id) ?? 0;
		return {
			dossier_id: id,
			procedure_code: procedureOf(at).code,
			procedure_name: procedureOf(at).name,
			channel: 'online',
			filed_on: dayOf(at),
			result_on: dayOf(at) + 5,
			status: at % 17 === 0 ? 'in_process' : 'result_returned',
			is_practice: null,
			filer: null,
			phone: at % 3 === 0 ? `phone-${(at * 7919) % 400_009}` : null,
			id_number: null,
			was_done: false
		};
	}
);
const input: FreezeInput = {
	...handDecided(),
	claims,
	dossiers,
	candidates,
	students,
	transfers: [],
	attendance,
	decisions: [],
	schools: []
};
await step('tally', () => tally(input));
const { file } = await step('tally and freeze', () => freeze(input));
const text = await step('file as text', async () => tallyText(await withSourcesHash(file)));
process.stdout.write(
	`${JSON.stringify({ dossiersRead: dossiers.length, megabytes: Math.round(text.length / 1e6), ...file.content.totals })}\n`
);
