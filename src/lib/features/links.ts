import { getLocale, localizeHref } from '#lib/i18n/generated/runtime.js';

type Locale = ReturnType<typeof getLocale>;

/**
 * The address of a page in a language: `/phuong` → `/phuong/` or `/en/phuong/`. It ends in a slash because each page is a folder
 * with an index file, which every static server finds. `query` (with its `?`) keeps the view.
 */
export function pageHref(path: string, query = '', locale: Locale = getLocale()): string {
	const href = localizeHref(path, { locale });
	return `${href.endsWith('/') ? href : `${href}/`}${query}`;
}
