import type { Problem } from '#lib/core/errors.ts';
import type { Locale } from './sentence.ts';

type Message = (inputs: Record<string, string | number>, options: { locale: Locale }) => string;

/**
 * The sentences of a problem's code in both languages, as `sentence` gives them. The messages are loaded when the first sentence is
 * asked for: most commands end without one.
 */
export function loadSentences({ code, params }: Problem): Promise<Record<Locale, string>> {
	return loadMessages(`error_${code}`, { vi: params, en: params });
}

/** A message by its name in both languages, each with its own way of writing figures. */
export async function loadMessages(
	name: string,
	inputs: Record<Locale, Record<string, string | number>>
): Promise<Record<Locale, string>> {
	const messages: Record<string, unknown> = await import('#lib/i18n/generated/messages.js');
	const message = messages[name] as Message | undefined;
	if (!message) throw new RangeError(`no message ${name}`);
	return { vi: message(inputs.vi, { locale: 'vi' }), en: message(inputs.en, { locale: 'en' }) };
}
