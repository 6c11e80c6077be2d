import * as m from '#lib/i18n/generated/messages.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { StudentResult } from '#lib/rewards/awards/students.ts';
import type { TallyContent } from '#lib/rewards/freeze/content.ts';

type Apportioned = Pick<TallyContent, 'schools' | 'tied'>;

/**
 * Whether a student in a tier has a certificate. Where a school was given fewer than it has students in tiers, the rules do not say
 * which of them: places go within a tier, and equals share one (docs/rewards.md, point 9).
 */
export type Certificate =
	| { kind: 'has' }
	/** The school has none, or no school is known that one was given to. */
	| { kind: 'none' }
	/** The school chooses: so many for so many; `drawn`: one more may come by lot. */
	| { kind: 'apportioned'; awards: number; earned: number; drawn: boolean };

/** The certificate of a student; null for one in no tier. */
export function certificateOf(
	{ school, tier }: Pick<StudentResult, 'school' | 'tier'>,
	{ schools, tied }: Apportioned
): Certificate | null {
	if (tier === null) return null;
	const own = schools.find((each) => each.school === school);
	if (!own) return { kind: 'none' };
	const drawn = tied.schools.includes(own.school);
	if (own.awards >= own.rewarded) return { kind: 'has' };
	if (own.awards === 0 && !drawn) return { kind: 'none' };
	return { kind: 'apportioned', awards: own.awards, earned: own.rewarded, drawn };
}

/** Whether fewer certificates are given than were earned. */
export function isShort({ schools }: Pick<TallyContent, 'schools'>): boolean {
	return schools.some(({ awards, rewarded }) => awards < rewarded);
}

export function certificateWords(certificate: Certificate, said?: { locale: Locale }): string {
	switch (certificate.kind) {
		case 'has':
			return m.rewards_certificate_has({}, said);
		case 'none':
			return m.rewards_certificate_none({}, said);
		case 'apportioned': {
			const { awards, earned, drawn } = certificate;
			return drawn
				? m.rewards_certificate_drawn({ awards, earned }, said)
				: m.rewards_certificate_apportioned({ awards, earned }, said);
		}
	}
}
