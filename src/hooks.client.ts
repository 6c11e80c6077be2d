import type { HandleClientError } from '@sveltejs/kit';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { sentence } from '#lib/i18n/sentence.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import { noteUnopened } from '#lib/state/unopened.ts';

/** Says what kept a page from opening in the language of the address, with its code. */
export const handleError: HandleClientError = ({ error, event }) => {
	// The page has the words, the console the fault itself.
	// eslint-disable-next-line no-console
	console.error(error);
	const problem = problemOf(error);
	noteUnopened(event.url);
	return { message: sentence(problem, getLocale()), code: problem.code };
};
