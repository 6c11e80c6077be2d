import { formatNumber } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { Locale } from '#lib/i18n/named-message.ts';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import type { TallyContent } from '#lib/rewards/freeze/content.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';

type Method = Rules['schools']['method'];

/** What the method is called by which fewer certificates than earned are shared out. */
export function methodWords(method: Method, locale: Locale = getLocale()): string {
	const said = { locale };
	return method === 'hamilton' ? m.report_method_hamilton({}, said) : m.report_method_sainte_lague({}, said);
}

/** How it goes about it, in a sentence. */
export function methodSteps(method: Method, locale: Locale): string {
	const said = { locale };
	return method === 'hamilton' ? m.report_steps_hamilton({}, said) : m.report_steps_sainte_lague({}, said);
}

/** A quota, with two digits after the point. */
export function quotaWords(quota: number, locale: Locale = getLocale()): string {
	return formatNumber(quota, { digits: 2, fixed: true, locale });
}

/** Why a school has as many as it has, from figures that can be worked out again. */
export function awardsReason(
	{ school, rewarded, awards, quota }: Pick<SchoolResult, 'school' | 'rewarded' | 'awards' | 'quota'>,
	{ rules, tied, schools }: Pick<TallyContent, 'rules' | 'tied' | 'schools'>,
	locale: Locale
): string {
	const said = { locale };
	if (schools.every((each) => each.awards >= each.rewarded)) return m.tally_awards_enough({}, said);
	if (tied.schools.includes(school))
		return m.tally_awards_tied({ awards, left: tied.left, schools: tied.schools.length }, said);
	if (rules.schools.method === 'sainte_lague') {
		// The quotients of its last award and of the one it would have had next: the first is among the largest, the second is not.
		const next = quotaWords(rewarded / (2 * awards + 1), locale);
		return awards === 0
			? m.tally_awards_no_quotient({ next }, said)
			: m.tally_awards_quotients({ last: quotaWords(rewarded / (2 * awards - 1), locale), next }, said);
	}
	const whole = Math.floor(quota);
	const rest = quotaWords(quota - whole, locale);
	return awards > whole
		? m.tally_awards_remainder({ whole, rest }, said)
		: m.tally_awards_whole({ whole, rest }, said);
}
