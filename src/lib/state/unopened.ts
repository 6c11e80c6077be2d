import { isUnreachable } from '#lib/core/unreachable.ts';

/** Addresses of pages that could not be had. The router's `preloadData` does not tell a failure from a page; its error hook is told. */
const unopened = new Set<string>();

/** Says that the page at an address could not be had. */
export function noteUnopened(url: URL): void {
	unopened.add(url.href);
}

/** Forgets what is known of an address, and says whether its page could not be had. */
export function forgetUnopened(href: string): boolean {
	return unopened.delete(href);
}

/**
 * Whether anybody answers at an address, so that its page can be loaded anew. Browsers keep a module that could not be fetched as
 * failed for as long as the document lives, so the router alone would never get there.
 */
export async function isAnswered(href: string): Promise<boolean> {
	try {
		await fetch(href, { method: 'HEAD', cache: 'no-store' });
		return true;
	} catch (error) {
		if (isUnreachable(error)) return false;
		throw error;
	}
}
