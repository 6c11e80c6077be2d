import { loadMessages } from '#lib/i18n/load-sentence.ts';
import { SAID_DIGITS } from '#lib/outreach/effect-words.ts';

/** What may be said of a result: a message and its figures. */
interface Said {
	message: string;
	figures: Record<string, number | string>;
}

export interface SaidInWords extends Said {
	vi: string;
	en: string;
}

/** The sentences in both languages, figures written as each writes them (3,5 and 3.5). */
export function inWords(said: readonly Said[]): Promise<SaidInWords[]> {
	return Promise.all(
		said.map(async (each) => ({
			...each,
			...(await loadMessages(each.message, {
				vi: written(each.figures, 'vi-VN'),
				en: written(each.figures, 'en-GB')
			}))
		}))
	);
}

function written(figures: Said['figures'], locale: string): Record<string, string> {
	const format = new Intl.NumberFormat(locale, { maximumFractionDigits: SAID_DIGITS });
	return Object.fromEntries(
		Object.entries(figures).map(([name, value]) => [
			name,
			typeof value === 'number' ? format.format(value) : value
		])
	);
}
