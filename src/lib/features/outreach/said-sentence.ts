import { getLocale } from '#lib/i18n/generated/runtime.js';
import { messageNamed } from '#lib/i18n/named-message.ts';

/** A sentence of a group by its name; throws a RangeError on a name the group does not have. */
export function saidSentence(
	group: object,
	name: string,
	figures: Readonly<Record<string, string | number>>
): string {
	const message = messageNamed(group, name);
	if (!message) throw new RangeError(`no message ${name}`);
	return message(figures, { locale: getLocale() });
}
