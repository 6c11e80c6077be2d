import { planGain } from './check.ts';
import type { Potential } from './gains.ts';
import type { Resources, StatedResources } from './resources.ts';
import type { Session } from './session.ts';

/** What is expected and a 95 % interval. */
export interface Range {
	expected: number;
	low: number;
	high: number;
}

/** Resources to plan with: the formats whose gain is not stated take the one given. */
export function withGain(stated: StatedResources, perPerson: number): Resources {
	return {
		...stated,
		formats: stated.formats.map((format) => ({ ...format, gainPerPerson: format.gainPerPerson ?? perPerson }))
	};
}

/** What a plan gains if training one person gains as expected, and at both ends of its interval; what is stated is taken as certain. */
export function gainRange(
	stated: StatedResources,
	sessions: readonly Session[],
	potential: Potential,
	perPerson: Range
): Range {
	const at = (each: number) => planGain(withGain(stated, each), sessions, potential);
	return { expected: at(perPerson.expected), low: at(perPerson.low), high: at(perPerson.high) };
}
