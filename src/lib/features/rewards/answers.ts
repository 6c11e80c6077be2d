import { difference } from '#lib/rewards/freeze/difference.ts';
import { tallyText, withSourcesHash, type CountedTally, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { placedClaim, type WrittenCodes } from './place-claims.ts';
import type { Kind, Questions } from './protocol.ts';
import { queueOf } from './queue.ts';

/** The kinds of question that the tally made last answers by itself. */
export type AskedOfTally = Exclude<Kind, 'tally' | 'effect' | 'dossier' | 'erase'>;

/** A tally, and what its claims wrote. */
export interface AnsweredFrom {
	counted: CountedTally;
	/** The same with its hashes, worked out when first asked for. */
	sealed: () => Promise<TallyFile>;
	written: WrittenCodes;
}

/** How each is answered. */
export const answers: {
	[Each in AskedOfTally]: (
		tallied: AnsweredFrom,
		ask: Questions[Each]['ask']
	) => Questions[Each]['answer'] | Promise<Questions[Each]['answer']>;
} = {
	students: ({ counted }) => counted.content.students,
	evidence: ({ counted: { content, sources }, written }, { student }) =>
		content.claims
			.filter((claim) => claim.student === student)
			.map((claim) => placedClaim(claim, sources.rows, written)),
	claim({ counted: { content, sources }, written }, { claim }) {
		const found = content.claims.find((each) => each.claim === claim);
		return found ? placedClaim(found, sources.rows, written) : null;
	},
	queue: ({ counted, written }) => queueOf(counted, written),
	difference: async ({ sealed }, { before }) => difference(before, (await sealed()).content),
	hash: async ({ sealed }) => (await sealed()).sha256,
	file: async ({ sealed }) => new TextEncoder().encode(tallyText(await withSourcesHash(await sealed())))
};
