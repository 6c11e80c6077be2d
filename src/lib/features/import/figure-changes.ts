import type { IsoDate } from '#lib/core/dates.ts';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import type { Period } from '#lib/state/period.ts';
import type { CubeSource } from '#lib/state/runner.ts';
import { withoutSmallCells } from '#lib/state/small-cells.ts';
import { onlyRow } from '../chart/measured.ts';
import { keyFigures } from '../overview/questions.ts';

/** A figure of two snapshots over one period. */
export interface FigureChange {
	indicator: string;
	before: IndicatorRow;
	after: IndicatorRow;
}

/** The days both snapshots have dossiers of; null when there is none. */
export function commonPeriod(
	before: Pick<Manifest, 'firstDay' | 'lastDay'>,
	after: Pick<Manifest, 'firstDay' | 'lastDay'>
): Period | null {
	const days = [before.firstDay, after.firstDay, before.lastDay, after.lastDay];
	const [first, other, last, otherLast] = days;
	if (!first || !other || !last || !otherLast) return null;
	const from: IsoDate = first > other ? first : other;
	const to: IsoDate = last < otherLast ? last : otherLast;
	return from <= to ? { from, to } : null;
}

/**
 * Take-up and the figures beside it on the overview, of both cubes over one period; those neither has a value of, or that
 * take a question to the engine, are left out. The two may share dossiers, so that no interval of the difference is given.
 */
export function figureChanges(before: CubeSource, after: CubeSource, { from, to }: Period): FigureChange[] {
	const rowOf = (cube: CubeSource, indicator: string): IndicatorRow | null => {
		const answer = cube({ indicator, by: [], selection: { from, to, filters: [] } });
		return 'refused' in answer ? null : onlyRow(withoutSmallCells(answer));
	};
	return ['D1a', ...keyFigures].flatMap((indicator) => {
		const [old, now] = [rowOf(before, indicator), rowOf(after, indicator)];
		if (!old || !now || (old.value === null && now.value === null)) return [];
		return [{ indicator, before: old, after: now }];
	});
}
