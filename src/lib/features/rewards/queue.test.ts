import { beforeAll, describe, expect, it } from 'vitest';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { queueOf, queueSize } from './queue.ts';

describe('the queue of decisions', () => {
	let file: TallyFile;
	const none = new Map<string, string>();
	beforeAll(async () => ({ file } = await freeze(handDecided())));

	it('holds every claim that needs a decision once, and flags on credited ones', () => {
		const queued = queueOf(file, none).flatMap(({ claims }) => claims.map(({ claim }) => claim));
		const expected = file.content.claims
			.filter(
				({ outcome, flags, decisions }) =>
					outcome === 'decision' || (outcome === 'verified' && flags.length > 0 && decisions.length === 0)
			)
			.map(({ claim }) => claim);
		expect(queued.toSorted()).toEqual(expected.toSorted());
		expect(queueSize(file.content)).toEqual({ cases: queueOf(file, none).length, claims: expected.length });
	});

	it('puts the two students of one dossier side by side', () => {
		// Claims C051 and C052 of the table: two students say they filed it.
		const item = queueOf(file, none).find(({ claims }) => claims.some(({ claim }) => claim === 'C051'));
		expect(item).toMatchObject({ kind: 'conflict' });
		expect(item!.claims.map(({ claim }) => claim)).toEqual(['C051', 'C052']);
	});
});
