import { getLocale, localizeHref } from '#lib/i18n/generated/runtime.js';

type Locale = ReturnType<typeof getLocale>;

/**
 * The address of a page in a language: `/phuong` → `/phuong/` or `/en/phuong/`. It ends in a slash because each page is a folder
 * with an index file, which every static server finds. `query` (with its `?`) keeps the view.
 */
export function pageHref(path: string, query = '', locale: Locale = getLocale()): string {
	return `${localized(path, locale)}${query}`;
}

// Localising parses an address, and a page has hundreds of links: each path is worked out once.
const known = new Map<string, string>();

function localized(path: string, locale: Locale): string {
	const key = `${locale} ${path}`;
	let href = known.get(key);
	if (href === undefined) {
		href = localizeHref(path, { locale });
		if (!href.endsWith('/')) href += '/';
		known.set(key, href);
	}
	return href;
}
