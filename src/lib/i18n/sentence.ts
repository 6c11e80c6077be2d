import type { Problem } from '#lib/core/errors.ts';
import * as messages from './generated/messages.js';

export type Locale = 'vi' | 'en';

type Message = (inputs: Record<string, string | number>, options: { locale: Locale }) => string;

/** The sentence of a problem's code in a language: message `error_<code>` of messages/<locale>/errors.json. */
export function sentence(problem: Problem, locale: Locale): string {
	const message = (messages as unknown as Record<string, Message | undefined>)[`error_${problem.code}`];
	if (!message) throw new RangeError(`no message for error code ${problem.code}`);
	return message(problem.params, { locale });
}
