import type { OutcomePanel } from './effect-panel.ts';
import { periodNumber } from './periods.ts';
import { treatments, type RecordedStarts, type Start, type Treatment } from './starts.ts';

/** Another measure that began with the treatment, so that the data cannot tell the one's effect from the other's. */
export interface BegunTogether {
	treatment: Treatment;
	/** As in `Start`. */
	what: string | null;
	/** Treated places in which it began in the very period in which the treatment did. */
	places: number;
}

/** What else first began in treated places in the period in which the treatment began there, that in most places first. */
export function begunTogether(
	recorded: RecordedStarts,
	{ treatment, only }: { treatment: Treatment; only: string | null },
	{ axis, panel, starts }: Pick<OutcomePanel, 'axis' | 'panel' | 'starts'>
): BegunTogether[] {
	const treated = new Set(panel.units.filter((_, index) => panel.first[index] !== Infinity));
	const began = new Map(
		starts.flatMap(({ place, day }) => (treated.has(place) ? [[place, periodNumber(axis, day)]] : []))
	);
	const found = treatments.flatMap((each): BegunTogether[] => {
		// Sessions of any audience are one measure, and so are any pilots, where nothing narrows it.
		const others = recorded[each].filter(
			({ what }) => each !== treatment || (only !== null && what !== only)
		);
		return [...new Set(others.map(({ what }) => what))].map((what) => {
			const first = firstDays(others.filter((start) => start.what === what));
			const places = [...first].filter(([place, day]) => began.get(place) === periodNumber(axis, day)).length;
			return { treatment: each, what, places };
		});
	});
	return found.filter(({ places }) => places > 0).sort((a, b) => b.places - a.places);
}

function firstDays(starts: readonly Start[]): Map<string, number> {
	const first = new Map<string, number>();
	for (const { place, day } of starts) first.set(place, Math.min(day, first.get(place) ?? Infinity));
	return first;
}
