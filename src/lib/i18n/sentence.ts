import type { Problem } from '#lib/core/errors.ts';
import * as messages from './groups/errors.js';
import { messageNamed, type Locale } from './named-message.ts';

export type { Locale } from './named-message.ts';

const groups: object[] = [messages];

/** Adds a group of messages to those `sentence` finds; see `file-sentences.ts`. */
export function addSentences(group: object): void {
	groups.push(group);
}

/**
 * The sentence of a problem's code in a language: message `error_<code>`. Knows what can go wrong on any page; what can be wrong with
 * files, two thirds of all codes, is known once `file-sentences.ts` was imported. Throws a RangeError on a code without a message.
 */
export function sentence({ code, params }: Problem, locale: Locale): string {
	for (const group of groups) {
		const message = messageNamed(group, `error_${code}`);
		if (message) return withoutGap(message(params, { locale }), params);
	}
	throw new RangeError(`no message for error code ${code}`);
}

/** `{file} {sheet}: …` of a file that has no sheets is `a.csv: …`. */
function withoutGap(text: string, { file, sheet }: Problem['params']): string {
	return sheet === '' && file !== undefined ? text.replace(`${file} :`, `${file}:`) : text;
}
