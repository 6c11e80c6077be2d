import { beforeAll, expect, it } from 'vitest';
import { classResults } from '#lib/rewards/awards/classes.ts';
import { studentHash } from '#lib/rewards/freeze/erase.ts';
import { countTally, freeze, sealTally } from '#lib/rewards/freeze/freeze.ts';
import type { TallyRows } from '#lib/rewards/rows.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { answers, type AnsweredFrom } from './answers.ts';

/** S10 of the table, taken out: every answer that a page can have from the worker, whose rows still hold the student. */
const student = 'S10';
const rows: TallyRows = handDecided();
const own = rows.claims.filter((row) => row.student === student).map(({ claim }) => claim);
let from: AnsweredFrom;
let classes: ReturnType<typeof classResults>;

beforeAll(async () => {
	const input = handDecided();
	const counted = await countTally({
		...input,
		decisions: [
			...input.decisions,
			{
				action: 'erase',
				studentHash: await studentHash(student),
				reason: 'phụ huynh yêu cầu',
				who: 'Hội đồng xét thưởng',
				when: '2017-08-03'
			}
		]
	});
	from = {
		counted,
		sealed: () => sealTally(counted),
		written: new Map(rows.claims.map(({ claim, dossier_id }) => [claim, dossier_id]))
	};
	classes = classResults(counted.tallied, rows.students);
});

it('no answer speaks of the student or of a claim of the student', async () => {
	expect(own.length).toBeGreaterThan(0);
	expect(answers.evidence(from, { student })).toEqual([]);
	for (const claim of own) expect(answers.claim(from, { claim })).toBeNull();
	const { content } = (await freeze(handDecided())).file;
	const text = new TextDecoder().decode(await answers.file(from, {}));
	for (const answer of [
		text,
		JSON.stringify([answers.students(from, {}), answers.queue(from, {}), classes])
	]) {
		expect(answer).not.toContain(`"${student}"`);
		for (const claim of own) expect(answer).not.toContain(`"${claim}"`);
	}
	// Compared with a tally from before, which its owner has at hand, the student is one who is no longer there.
	const { students } = await answers.difference(from, { before: content });
	expect(students.filter(({ id }) => id === student).every(({ after }) => after === null)).toBe(true);
});

it('schools and classes are counted without the student; what stays is how many claims went', async () => {
	const { students, claims, transfers, attendance } = rows;
	const stays = (row: { student: string }) => row.student !== student;
	const without = await freeze({
		...handDecided(),
		students: students.filter(stays),
		claims: claims.filter(stays),
		transfers: transfers.filter(stays),
		attendance: attendance.filter(stays)
	});
	const { content } = await from.sealed();
	expect(content.totals).toEqual(without.file.content.totals);
	expect(content.schools).toEqual(without.file.content.schools);
	expect(content.inputs).toEqual(without.file.content.inputs);
	expect(classes).toEqual(classResults(without.tallied, students.filter(stays)));
	expect(content.tombstones).toEqual([{ decision: 11, claims: own.length }]);
});

it('the last student with attendance may be taken out: the rules that ask for training still hold', async () => {
	const input = handDecided();
	const [first] = input.attendance;
	const attendance = input.attendance.filter((row) => row.student === first!.student);
	const erase = {
		action: 'erase',
		studentHash: await studentHash(first!.student),
		reason: 'phụ huynh yêu cầu',
		who: 'Hội đồng xét thưởng',
		when: '2017-08-03'
	} as const;
	const { content } = (await freeze({ ...input, attendance, decisions: [...input.decisions, erase] })).file;
	expect(content.totals.trained).toBe(0);
	await expect(freeze({ ...input, attendance: [] })).rejects.toMatchObject({
		code: 'rewards_training_absent'
	});
});
