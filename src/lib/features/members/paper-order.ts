import type { RankedItem } from '#lib/charts/types.ts';
import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';

const paper = ({ numerator, denominator }: RankedItem): number => (denominator ?? 0) - (numerator ?? 0);

/** Most dossiers still on paper first, their count beside the rate: what a line costs, however few or many there are of it. */
export function byPaper(items: readonly RankedItem[]): RankedItem[] {
	return [...items]
		.sort((one, other) => paper(other) - paper(one) || (one.value ?? 1) - (other.value ?? 1))
		.map((item) => ({ ...item, beside: m.explore_paper_beside({ count: formatCount(paper(item)) }) }));
}
