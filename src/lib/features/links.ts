import { getLocale, localizeHref } from '#lib/i18n/generated/runtime.js';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import { kindOfPath } from './members/kinds.ts';

type Locale = ReturnType<typeof getLocale>;

/**
 * The address of a page in a language: `/phuong` → `/phuong/` or `/en/phuong/`. It ends in a slash because each page is a folder
 * with an index file, which every static server finds. `query` (with its `?`) keeps the view.
 */
export function pageHref(path: string, query = '', locale: Locale = getLocale()): string {
	const [, kind = '', member = null] = /^\/([^/]+)\/([^/]+)$/u.exec(path) ?? [];
	// Members of what somebody imported have no page of their own among the site's files: one page a kind stands for all.
	if (kindOfPath(kind) && `/${member}` !== ANY_MEMBER && /[?&]dataset=nap-/u.test(query))
		return withMember(`${localized(`/${kind}${ANY_MEMBER}`, locale)}${query}`, member);
	return `${localized(path, locale)}${query}`;
}

/** Path, under that of its kind, of the page that shows the member its address asks for. */
const ANY_MEMBER = '/mot';
const MEMBER = 'ma';

/** The member a page for any member was asked for; null on other pages. */
export function memberAsked(url: URL): string | null {
	return url.searchParams.get(MEMBER);
}

/** A query string narrowed to one member of a dimension, whatever it was filtered on there. */
export function narrowed(query: string, dimension: CategoryDimension, member: string): string {
	const params = new URLSearchParams(query);
	params.delete(dimension);
	params.append(dimension, member);
	return `?${params.toString()}`;
}

/** An address, or its query string, with the member asked for. */
export function withMember(href: string, member: string | null): string {
	if (member === null) return href;
	return `${href}${href.includes('?') ? '&' : '?'}${MEMBER}=${encodeURIComponent(member)}`;
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
