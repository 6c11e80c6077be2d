import { expect, it } from 'vitest';
import type { Evidence } from '#lib/rewards/freeze/content.ts';
import { freeze } from '#lib/rewards/freeze/freeze.ts';
import { findCandidates } from '#lib/rewards/match/candidates.ts';
import { handDecided } from '../../../../tests/unit/rewards/hand-decided.ts';
import { signed } from './decide.ts';
import { dossierMeant, mustPick } from './dossier-meant.ts';

const evidence = (...ids: string[]) => ids.map((dossier) => ({ dossier }) as Evidence);

it('of one dossier that is the one meant; of several the one picked, and none before', () => {
	const near = { reason: 'near_match', evidence: evidence('H26-1') } as const;
	expect([mustPick(near), dossierMeant(near, null)]).toEqual([false, 'H26-1']);
	const ambiguous = { reason: 'dossier_ambiguous', evidence: evidence('H26-1', 'H26.1') } as const;
	expect(mustPick(ambiguous)).toBe(true);
	expect(dossierMeant(ambiguous, null)).toBeNull();
	expect(dossierMeant(ambiguous, 'H26.1')).toBe('H26.1');
	// What was picked for the claim before says nothing of this one.
	expect(dossierMeant(ambiguous, 'H26-2')).toBeNull();
	const none = { reason: 'dossier_not_found', evidence: evidence() } as const;
	expect(dossierMeant(none, null)).toBeNull();
	const conflict = { reason: 'filed_conflict', evidence: evidence('H26-1') } as const;
	expect([mustPick(conflict), dossierMeant(conflict, 'H26-1')]).toEqual([false, null]);
});

it('the second of two dossiers written alike can be the one meant', async () => {
	// C001 writes an id with a space before it, which is neither of the two to the letter: spaces and dots say nothing.
	const input = handDecided();
	const first = input.claims.find(({ claim }) => claim === 'C001')!;
	const dossier = input.dossiers.find(({ dossier_id }) => dossier_id === first.dossier_id)!;
	const alike = { ...dossier, dossier_id: `${dossier.dossier_id}.` };
	const claims = [{ ...first, dossier_id: ` ${dossier.dossier_id}` }];
	const dossiers = [dossier, alike];
	const candidates = findCandidates(
		claims.map(({ dossier_id }) => dossier_id),
		dossiers.map(({ dossier_id }) => dossier_id)
	);
	const of = async (...decisions: Parameters<typeof signed>[1][]) => {
		const by = { who: 'Tổ thẩm định', when: '2017-06-20', reason: 'giấy hẹn' };
		const log = decisions.map((what) => signed(by, what));
		const { file } = await freeze({ ...input, claims, dossiers, candidates, decisions: log });
		return file.content.claims[0]!;
	};
	const open = await of();
	expect(open.reason).toBe('dossier_ambiguous');
	expect(open.evidence).toHaveLength(2);
	const meant = dossierMeant(open, alike.dossier_id)!;
	const accepted = await of({ action: 'accept', claim: 'C001', settles: open.reason, dossier: meant });
	expect(accepted.reason).toBe('verified');
	expect(accepted.evidence.map((each) => each.dossier)).toEqual([alike.dossier_id]);
});
