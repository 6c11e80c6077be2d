import { difference } from '#lib/rewards/freeze/difference.ts';
import { tallyText, withSourcesHash, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { placedClaim, type WrittenCodes } from './place-claims.ts';
import type { Kind, Questions } from './protocol.ts';
import { queueOf } from './queue.ts';

/** The kinds of question that the tally made last answers by itself. */
export type AskedOfTally = Exclude<Kind, 'tally' | 'effect' | 'dossier'>;

/** A tally, and what its claims wrote. */
export interface AnsweredFrom {
	file: TallyFile;
	written: WrittenCodes;
}

/** How each is answered. */
export const answers: {
	[Each in AskedOfTally]: (
		tallied: AnsweredFrom,
		ask: Questions[Each]['ask']
	) => Questions[Each]['answer'] | Promise<Questions[Each]['answer']>;
} = {
	students: ({ file }) => file.content.students,
	evidence: ({ file: { content, sources }, written }, { student }) =>
		content.claims
			.filter((claim) => claim.student === student)
			.map((claim) => placedClaim(claim, sources.rows, written)),
	claim({ file: { content, sources }, written }, { claim }) {
		const found = content.claims.find((each) => each.claim === claim);
		return found ? placedClaim(found, sources.rows, written) : null;
	},
	queue: ({ file, written }) => queueOf(file, written),
	difference: ({ file }, { before }) => difference(before, file.content),
	file: async ({ file }) => new TextEncoder().encode(tallyText(await withSourcesHash(file)))
};
