import type { DatasetContext } from '#lib/state/context.ts';
import { memberLabel } from '../../labels.ts';
import { pageHref } from '../../links.ts';
import { memberPath } from '../../members/kinds.ts';

/** A ward as a row of a chart: its key, its name and, where it has one, its page. */
export function wardLink(
	ward: string | null,
	context: DatasetContext,
	query: string
): { key: string; label: string; href?: string } {
	const path = ward === null ? null : memberPath('ward', ward);
	return {
		key: ward ?? '',
		label: memberLabel(context, 'ward', ward),
		...(path === null ? {} : { href: pageHref(path, query) })
	};
}
