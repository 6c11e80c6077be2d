import { difference } from '#lib/rewards/freeze/difference.ts';
import { tallyText, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { placedClaim } from './place-claims.ts';
import type { Kind, Questions } from './protocol.ts';
import { queueOf } from './queue.ts';

/** The kinds of question that the tally made last answers by itself. */
export type AskedOfTally = Exclude<Kind, 'tally' | 'effect'>;

/** How each is answered. */
export const answers: {
	[Each in AskedOfTally]: (file: TallyFile, ask: Questions[Each]['ask']) => Questions[Each]['answer'];
} = {
	students: ({ content }) => content.students,
	evidence: ({ content, sources }, { student }) =>
		content.claims
			.filter((claim) => claim.student === student)
			.map((claim) => placedClaim(claim, sources.rows)),
	claim({ content, sources }, { claim }) {
		const found = content.claims.find((each) => each.claim === claim);
		return found ? placedClaim(found, sources.rows) : null;
	},
	queue: queueOf,
	difference: ({ content }, { before }) => difference(before, content),
	file: (file) => new TextEncoder().encode(tallyText(file))
};
