import type { HandleClientError } from '@sveltejs/kit';
import { asset } from '$app/paths';
import { AppError, type Problem } from '#lib/core/errors.ts';

/** What kept a page from being opened, as a problem that the error page can say in words. */
export const handleError: HandleClientError = async ({ error, status, message }) => {
	if (status === 404) return { message };
	reportError(error);
	return { message, problem: await problemOf(error) };
};

async function problemOf(error: unknown): Promise<Problem> {
	if (error instanceof AppError) return error.toProblem();
	// Browsers name a failed fetch each in their own words: asking once more is surer than reading them.
	if (!(await isSiteThere())) return { code: 'site_unreachable', params: {} };
	return { code: 'page_failed', params: { reason: String(error) } };
}

function isSiteThere(): Promise<boolean> {
	return fetch(asset('/favicon.svg'), { cache: 'no-store' }).then(
		() => true,
		() => false
	);
}
