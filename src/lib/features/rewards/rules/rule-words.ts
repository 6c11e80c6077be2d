import { getLocale } from '#lib/i18n/generated/runtime.js';
import * as words from '#lib/i18n/groups/rules.js';
import { messageNamed, type Locale } from '#lib/i18n/named-message.ts';

/** What a part of the rules is called. */
export function partWords(part: string, locale: Locale = getLocale()): string {
	return said(locale, `rule_part_${part}`);
}

/** What a field of a part is called: by a name of its own, or by the one fields of that name share. */
export function fieldWords(part: string, field: string, locale: Locale = getLocale()): string {
	const name = field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
	return said(locale, `rule_${part}_${name}`, `rule_${name}`);
}

/** One of the values a field may have. */
export function optionWords(option: string, locale: Locale = getLocale()): string {
	return said(locale, `rule_option_${option}`);
}

function said(locale: Locale, ...names: string[]): string {
	for (const name of names) {
		const message = messageNamed(words, name);
		if (message) return message({}, { locale });
	}
	throw new RangeError(`no message ${names.join(' or ')}`);
}
