import { beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { handDecided, lines, TRAINER } from '../../../../tests/unit/rewards/hand-decided.ts';
import { queueOf, queueSize } from './queue.ts';

/** Claims to decide on as the table of claims decided by hand has them, by the outcome written there. */
const toDecide = lines('claims').flatMap(({ claim, expect_outcome }) =>
	expect_outcome === 'decision' ? [claim!] : []
);
/** Flagged and credited, by the table: nobody has looked at them. C116 was withdrawn after it was credited. */
const toSee = [
	...['C050', 'C097', 'C098', 'C099', 'C100', 'C101', 'C102', 'C103', 'C104', 'C105', 'C106', 'C107', 'C108'],
	...['C109', 'C110', 'C111', 'C112', 'C113', 'C114', 'C115', 'C116']
];

describe('the queue of decisions', () => {
	let file: TallyFile;
	const none = new Map<string, string>();
	beforeAll(async () => ({ file } = await freeze(handDecided())));

	it('holds every claim that needs a decision once, and flags on claims credited now or before', () => {
		const queue = queueOf(file, none);
		const queued = queue.flatMap(({ claims }) => claims.map(({ claim }) => claim));
		expect(queued.toSorted()).toEqual([...toDecide, ...toSee].toSorted());
		const flags = queue.filter(({ kind }) => kind === 'flag');
		expect(flags.flatMap(({ claims }) => claims.map(({ claim }) => claim))).toEqual(toSee);
		expect(queueSize(file.content)).toEqual({
			cases: queue.length,
			claims: toDecide.length + toSee.length
		});
	});

	it('holds the flags of a claim accepted by a decision until they are seen', async () => {
		// Decision 7 accepts C093 for the dossier below, which here a trainer filed.
		const input = handDecided();
		const dossiers = input.dossiers.map((row) =>
			row.dossier_id === '000.00.00.H26-170410-0937' ? { ...row, filer: TRAINER } : row
		);
		const by = { reason: 'đã xem', who: 'Hội đồng xét thưởng', when: '2017-08-03' };
		const see: Decision = { action: 'see', claim: 'C093', ...by };
		const undo: Decision = { action: 'undo', undoes: input.decisions.length + 1, ...by };
		const kindAfter = async (...more: Decision[]) => {
			const decisions = [...input.decisions, ...more];
			const queue = queueOf((await freeze({ ...input, dossiers, decisions })).file, none);
			return queue.find(({ key }) => key === 'C093')?.kind ?? null;
		};
		expect(await kindAfter()).toBe('flag');
		expect(await kindAfter(see)).toBeNull();
		expect(await kindAfter(see, undo)).toBe('flag');
	});

	it('puts the two students of one dossier side by side', () => {
		// Claims C051 and C052 of the table: two students say they filed it.
		const item = queueOf(file, none).find(({ claims }) => claims.some(({ claim }) => claim === 'C051'));
		expect(item).toMatchObject({ kind: 'conflict' });
		expect(item!.claims.map(({ claim }) => claim)).toEqual(['C051', 'C052']);
	});

	it('holds a household of two dossiers once, and one decision settles it', async () => {
		// Claims C075 and C076 of the table: two students, two dossiers of one telephone, procedure and day.
		const input = handDecided();
		const conflictsOf = (tally: TallyFile) =>
			queueOf(tally, none)
				.filter(({ kind }) => kind === 'conflict')
				.map(({ claims }) => claims.map(({ claim }) => claim).join(' '));
		const before = conflictsOf(file);
		expect(before.filter((claims) => /C07[56]/u.test(claims))).toEqual(['C075 C076']);
		const accept: Decision = {
			action: 'accept',
			claim: 'C076',
			settles: 'household_conflict',
			reason: 'phụ huynh xác nhận',
			who: 'Hội đồng xét thưởng',
			when: '2017-08-03'
		};
		const after = (await freeze({ ...input, decisions: [...input.decisions, accept] })).file;
		expect(conflictsOf(after)).toEqual(before.filter((claims) => claims !== 'C075 C076'));
		const reasonOf = (id: string) => after.content.claims.find(({ claim }) => claim === id)?.reason;
		expect([reasonOf('C075'), reasonOf('C076')]).toEqual(['household_repeat', 'verified']);
	});

	it('keeps two students apart who each wrote both roles on one dossier', async () => {
		// C065 and C066 of the table, and the same again by another student of the class.
		const input = handDecided();
		const again = input.claims
			.filter(({ claim }) => claim === 'C065' || claim === 'C066')
			.map((row) => ({ ...row, claim: `${row.claim}x`, student: 'S15' }));
		const both = (await freeze({ ...input, claims: [...input.claims, ...again] })).file;
		const cases = queueOf(both, none).map(({ claims }) => claims.map(({ claim }) => claim).join(' '));
		expect(cases).toContain('C065 C066');
		expect(cases).toContain('C065x C066x');
	});
});
