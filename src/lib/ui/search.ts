import { fold } from '#lib/core/text.ts';
import type { Option } from './types.ts';

/**
 * The options whose label or note holds every word of the query, diacritics and case aside, in their given order:
 * `ha dinh` finds `Phường Hạ Đình`. An empty query keeps all.
 */
export function searchOptions(options: readonly Option[], query: string): Option[] {
	const words = fold(query).split(' ').filter(Boolean);
	return options.filter((option) => {
		const text = fold(`${option.label} ${option.note ?? ''}`);
		return words.every((word) => text.includes(word));
	});
}
