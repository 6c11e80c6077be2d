import type { Problem } from '#lib/core/errors.ts';
import type { Locale } from './sentence.ts';

type Message = (inputs: Record<string, string | number>, options: { locale: Locale }) => string;

/**
 * The sentences of a problem's code in both languages, as `sentence` gives them, with only its own message loaded:
 * loading every message takes a command longer than most of its work.
 */
export async function loadSentences({ code, params }: Problem): Promise<Record<Locale, string>> {
	const name = `error_${code}`;
	const module = (await import(`./generated/messages/${name}.js`)) as Record<string, Message | undefined>;
	const message = module[name];
	if (!message) throw new RangeError(`no message for error code ${code}`);
	return { vi: message(params, { locale: 'vi' }), en: message(params, { locale: 'en' }) };
}
