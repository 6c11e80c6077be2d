import { tidy } from '#lib/core/text.ts';
import type { RowKind } from '../understood.ts';
import { isBlank } from './cell-text.ts';
import type { Grid } from './grid.ts';
import { sectionLevel } from './report-words.ts';

interface Level {
	rank: number;
	text: string;
}

/**
 * The banner text each row stands under, undefined where there is none. A lettered section (A.) holds Roman ones
 * (I.), and those hold plain banners; a banner ends those of its own rank and below. Nested texts are joined by " / ".
 */
export function groupTexts(grid: Grid, kinds: readonly RowKind[]): (string | undefined)[] {
	let open: Level[] = [];
	return kinds.map((kind, row) => {
		if (kind === 'banner') {
			const level = levelOf(grid.rows[row]?.cells ?? []);
			open = [...open.filter((outer) => outer.rank < level.rank), level];
			return undefined;
		}
		return kind === 'data' && open.length > 0 ? open.map((level) => level.text).join(' / ') : undefined;
	});
}

function levelOf(cells: readonly string[]): Level {
	const texts = cells.filter((cell) => !isBlank(cell)).map(tidy);
	const [first = '', second] = texts;
	const mark = sectionLevel(first);
	if (mark !== null && second !== undefined) return { rank: mark === 'letter' ? 0 : 1, text: second };
	const numbered = /^(\S{1,5})[.)/:]?\s+(.+)$/.exec(first);
	const inline = numbered && /[.)/:]/.test(first.slice(0, 6)) ? sectionLevel(numbered[1] ?? '') : null;
	if (inline !== null && numbered) return { rank: inline === 'letter' ? 0 : 1, text: numbered[2] ?? first };
	return { rank: 2, text: first };
}
