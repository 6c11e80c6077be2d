import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import * as claims from '#lib/i18n/groups/claims.js';
import { messageNamed } from '#lib/i18n/named-message.ts';
import type { FlagName } from '#lib/rewards/flags/flag.ts';
import type { Outcome, Reason } from '#lib/rewards/outcome.ts';
import type { QueueSize } from './queue.ts';

type Locale = ReturnType<typeof getLocale>;

export function outcomeWords(outcome: Outcome, locale: Locale = getLocale()): string {
	return words(`claim_outcome_${outcome}`, locale);
}

export function reasonWords(reason: Reason, locale: Locale = getLocale()): string {
	return words(`claim_reason_${reason}`, locale);
}

export function flagWords(flag: FlagName, locale: Locale = getLocale()): string {
	return words(`claim_flag_${flag}`, locale);
}

/** Filed or guided; what the paper says where it is neither. */
export function roleWords(role: string, locale: Locale = getLocale()): string {
	return messageNamed(claims, `claim_role_${role}`)?.({}, { locale }) ?? role;
}

/** For whom it was done; what the paper says where no list has it. */
export function relationWords(relation: string, locale: Locale = getLocale()): string {
	return messageNamed(claims, `claim_relation_${relation}`)?.({}, { locale }) ?? relation;
}

/** A pseudonym as people read it: its beginning tells the students of a district apart. */
export function studentCode(pseudonym: string): string {
	return pseudonym.slice(0, 8);
}

/** What waits for a person: how many cases, and how many claims they are about. */
export function waitingWords({ cases, claims }: QueueSize): string {
	return m.rewards_waiting({ cases: formatCount(cases), claims: formatCount(claims) });
}

function words(name: string, locale: Locale): string {
	const message = messageNamed(claims, name);
	if (message === null) throw new RangeError(`no message ${name}`);
	return message({}, { locale });
}
