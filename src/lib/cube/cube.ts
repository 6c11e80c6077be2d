import type { IsoDate } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import { isTimeDimension, type Dimension, type TimeDimension } from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';
import type { Cells } from './cells.ts';
import { periodsOf, type Periods } from './days.ts';
import type { Codes, CubeDimension, CubeHeader } from './format.ts';
import { Masks } from './masks.ts';
import { placeWards, type Placement } from './place-wards.ts';
import { plansOf, type Plan, type Unanswerable } from './plan.ts';
import { Rollups } from './rollup.ts';
import { lowerBound, sumGroups, type KeyColumn, type Passing } from './scan.ts';

/** The dimension of the cube that holds a dimension of the model: periods are read off the day. */
function heldBy(dimension: Dimension): CubeDimension {
	return isTimeDimension(dimension) ? 'day' : dimension;
}

/**
 * Counts of dossiers by day and category, in typed arrays. Answers within a frame what is additive; what is not is
 * refused with a code, and SQL answers it. Both build their rows with the same functions, so figures are equal.
 */
export class Cube {
	/** Why dimensions of the model are missing. */
	readonly dropped: readonly Problem[];
	/** Cells, each a combination of members that occurs. */
	readonly size: number;
	readonly #header: CubeHeader;
	readonly #columns: readonly Codes[];
	readonly #plans: ReadonlyMap<string, Plan>;
	readonly #members = new Map<CubeDimension, readonly (string | null)[]>();
	readonly #rollups: Rollups;
	readonly #masks = new Masks();
	readonly #periods = new Map<TimeDimension, Periods>();
	/** Cubes with wards of another date, by that date. */
	readonly #placed = new Map<IsoDate, Cube | null>();

	constructor(header: CubeHeader, columns: readonly Codes[]) {
		this.#header = header;
		this.#columns = columns;
		this.#plans = plansOf(header);
		this.dropped = header.dropped;
		this.size = columns[0]?.length ?? 0;
		for (const { name, members } of header.dimensions) this.#members.set(name, members);
		this.#rollups = new Rollups(base(header, columns), [...this.#members.keys()], (dimension) =>
			this.#cardinality(dimension)
		);
	}

	/** Categories it can cut by and filter on; the periods of `timeDimensions` it always has. */
	get dimensions(): readonly CubeDimension[] {
		return [...this.#members.keys()].filter((name) => name !== 'day');
	}

	/** Members in ascending order, null last where it occurs; undefined for a dimension it does not hold. */
	members(dimension: Dimension): readonly (string | null)[] | undefined {
		return isTimeDimension(dimension) ? this.#period(dimension).members : this.#members.get(dimension);
	}

	/** First and last day a dossier was accepted; null without any. */
	get days(): { first: IsoDate; last: IsoDate } | null {
		const days = this.#members.get('day')?.filter((day) => day !== null) ?? [];
		const [first, last] = [days[0], days.at(-1)];
		return first === undefined || last === undefined ? null : { first, last };
	}

	/**
	 * Lets questions with this boundary date be answered here. `placements` is the answer to `wardMap` for that date.
	 * False when a ward of the cube was split: shares are for SQL to hand out, and questions go on being refused.
	 */
	supplyBoundary(boundary: IsoDate, placements: readonly Placement[]): boolean {
		const placed = placeWards(this.#header, this.#columns, placements);
		this.#placed.set(boundary, placed && new Cube(placed.header, placed.columns));
		return placed !== null;
	}

	/**
	 * The answer, rows in ascending order of their keys (null last), or why it cannot be had here: codes
	 * `indicator_not_in_cube`, `dimension_not_in_cube`, `grain_dropped`, `boundary_needs_sql`.
	 */
	answer(indicator: string, by: readonly Dimension[], selection: Selection): IndicatorAnswer | Unanswerable {
		const plan = this.#plans.get(indicator);
		if (!plan) return refused('indicator_not_in_cube', { indicator });
		const asked = [...by, ...selection.filters.map((filter) => filter.dimension)];
		const missing = asked.find((dimension) => !this.#members.has(heldBy(dimension)));
		if (missing !== undefined) return this.#withoutDimension(missing);
		const { boundary, ...inOwnWards } = selection;
		// Without wards in the question there is nothing to re-express.
		if (boundary !== undefined && asked.includes('ward')) {
			const placed = this.#placed.get(boundary);
			return placed?.answer(indicator, by, inOwnWards) ?? refused('boundary_needs_sql', { boundary });
		}
		const absent = this.#header.absent[indicator];
		if (absent) return { indicator, by, rows: [], engine: 'cube', absent };
		return { indicator, by, rows: this.#rows(plan, by, selection), engine: 'cube' };
	}

	#rows(plan: Plan, by: readonly Dimension[], selection: Selection): IndicatorRow[] {
		const filters = byDimension(selection);
		const cells = this.#rollups.keeping(new Set([...by.map(heldBy), ...filters.keys()]));
		const { keys, sums } = sumGroups(
			this.#passing(cells, filters),
			by.map((dimension) => this.#keyColumn(cells, dimension)),
			plan.columns.map((id) => cells.counts(id))
		);
		// Uncut there is always one line, even of nothing.
		if (by.length === 0 && keys.length === 0)
			return [
				plan.row(
					[],
					plan.columns.map(() => 0)
				)
			];
		const members = by.map((dimension) => this.members(dimension) ?? []);
		const order = keys.map((_, group) => group).sort((a, b) => compareKeys(keys[a] ?? [], keys[b] ?? []));
		return order.map((group) =>
			plan.row(
				(keys[group] ?? []).map((code, index) => members[index]?.[code] ?? null),
				sums[group] ?? []
			)
		);
	}

	#cardinality(dimension: CubeDimension): number {
		return Math.max(1, this.#members.get(dimension)?.length ?? 0);
	}

	#withoutDimension(dimension: Dimension): Unanswerable {
		const dropped = this.dropped.find((problem) => problem.params['dimension'] === dimension);
		return dropped ? { refused: dropped } : refused('dimension_not_in_cube', { dimension });
	}

	#period(grain: TimeDimension): Periods {
		let periods = this.#periods.get(grain);
		if (!periods) this.#periods.set(grain, (periods = periodsOf(this.#members.get('day') ?? [], grain)));
		return periods;
	}

	#keyColumn(cells: Cells, dimension: Dimension): KeyColumn {
		const codes = cells.codes(heldBy(dimension)) as Codes;
		if (!isTimeDimension(dimension)) return { codes, cardinality: this.#cardinality(dimension) };
		const { members, codeOf } = this.#period(dimension);
		return { codes, through: codeOf, cardinality: Math.max(1, members.length) };
	}

	#passing(cells: Cells, filters: ReadonlyMap<CubeDimension, readonly Filter[]>): Passing {
		const passing: Passing & { masks: Passing['masks'][number][] } = { start: 0, end: cells.size, masks: [] };
		for (const [dimension, own] of filters) {
			const members = this.#members.get(dimension) ?? [];
			const mask = this.#masks.of(dimension, members, own, (grain) => this.#period(grain));
			const codes = cells.codes(dimension) as Codes;
			if (dimension === 'day') {
				// Rows are sorted by day: a period is a range of rows.
				const first = mask.indexOf(1);
				const last = mask.lastIndexOf(1);
				passing.start = first < 0 ? cells.size : lowerBound(codes, first);
				passing.end = first < 0 ? cells.size : lowerBound(codes, last + 1);
				if (first < 0 || mask.subarray(first, last).every((pass) => pass === 1)) continue;
			}
			passing.masks.push({ codes, mask });
		}
		return passing;
	}
}

function refused(code: string, params: Problem['params']): Unanswerable {
	return { refused: { code, params } };
}

function base(header: CubeHeader, columns: readonly Codes[]): Cells {
	const byName = new Map<string, Codes>();
	[...header.dimensions.map(({ name }) => name), ...header.measures.map(({ id }) => id)].forEach(
		(name, index) => {
			const column = columns[index];
			if (column) byName.set(name, column);
		}
	);
	return {
		size: columns[0]?.length ?? 0,
		codes: (dimension) => byName.get(dimension),
		counts(measure) {
			const counts = byName.get(measure);
			if (!counts) throw new RangeError(`no measure "${measure}"`);
			return counts;
		}
	};
}

/** Filters by the dimension of the cube they bear on; from and to are filters on the day. */
function byDimension(selection: Selection): Map<CubeDimension, Filter[]> {
	const filters = [...selection.filters];
	if (selection.from !== undefined) filters.push({ dimension: 'day', op: '>=', value: selection.from });
	if (selection.to !== undefined) filters.push({ dimension: 'day', op: '<=', value: selection.to });
	const grouped = new Map<CubeDimension, Filter[]>();
	for (const filter of filters) {
		const dimension = heldBy(filter.dimension);
		grouped.set(dimension, [...(grouped.get(dimension) ?? []), filter]);
	}
	return grouped;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
	for (let index = 0; index < a.length; index++) {
		const difference = (a[index] as number) - (b[index] as number);
		if (difference !== 0) return difference;
	}
	return 0;
}
