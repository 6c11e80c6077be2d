import { balancedPanel, type Observation, type PreparedPanel } from '#lib/stats/effect/panel.ts';
import { refused, type Outcome } from '#lib/stats/outcome.ts';
import type { PeriodValues } from './period-values.ts';
import { periodNumber, type PeriodAxis } from './periods.ts';
import type { Start, Starts, Treatment } from './starts.ts';
import { undisturbedWindow, type Window } from './window.ts';

export interface OutcomePanel extends PreparedPanel {
	/** Of the panel's times. */
	axis: PeriodAxis;
	window: Window;
	starts: Start[];
}

/**
 * The panel of values by place and period around the starts of a treatment. The period of its start counts as treated,
 * though it may be so in part only: the effect of that first period is then too small, never too large. Refused:
 * `effect_no_starts`, `effect_window_empty`, and what `balancedPanel` refuses.
 */
export function panelOf(
	{ axis: whole, values }: PeriodValues,
	starts: Starts,
	treatment: Treatment
): Outcome<OutcomePanel> {
	const found = values.map(({ keys, ...each }) => ({ place: keys[0] as string, ...each }));
	const places = new Set(found.map(({ place }) => place));
	const own = starts.own.filter(({ place }) => places.has(place));
	if (own.length === 0) return refused('effect_no_starts', { treatment });

	const window = undisturbedWindow(whole, starts, places);
	if (window.last <= window.first) return refused('effect_window_empty');
	const axis = { grain: whole.grain, labels: whole.labels.slice(window.first, window.last + 1) };
	const first = new Map(own.map((start) => [start.place, periodNumber(axis, start.day)]));
	const rows = found.flatMap(({ place, label, value }): Observation[] => {
		const time = axis.labels.indexOf(label);
		return time === -1 ? [] : [{ unit: place, time, firstTreated: first.get(place) ?? null, outcome: value }];
	});
	const prepared = balancedPanel(rows);
	if ('refused' in prepared) return prepared;
	return { value: { ...prepared.value, axis, window, starts: own } };
}
