import type { IsoDate } from '#lib/core/dates.ts';
import type { Problem } from '#lib/core/errors.ts';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import {
	isTimeDimension,
	type CategoryDimension,
	type Dimension,
	type TimeDimension
} from '#lib/model/dimensions.ts';
import type { Filter, Selection } from '#lib/model/selection.ts';
import { cellsOf, type Cells } from './cells.ts';
import { periodsOf, type Periods } from './days.ts';
import type { Mask } from './filter.ts';
import type { Codes, CubeDimension, CubeHeader } from './format.ts';
import { Masks } from './masks.ts';
import { placesOf, type Places } from './places.ts';
import { placeWards, type Placement } from './place-wards.ts';
import { plansOf, type Plan, type Unanswerable } from './plan.ts';
import { Recent } from './recent.ts';
import { Rollups, usualLimits, type Limits } from './rollups.ts';
import { Selector } from './select.ts';
import { spansOf, type Spans } from './spans.ts';
import { termsOf } from './terms.ts';

/** Cuts and choices of days kept for the next question. */
const KEPT = 8;

/** Lines an answer may have at most, occurring or not: 4 bytes a measure each while it is added up. */
const MOST_PLACES = 2_000_000;

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
	readonly #cells: Cells;
	readonly #plans: ReadonlyMap<string, Plan>;
	readonly #members = new Map<CubeDimension, readonly (string | null)[]>();
	readonly #rollups: Rollups;
	readonly #masks = new Masks();
	readonly #selector = new Selector();
	readonly #periods = new Map<TimeDimension, Periods>();
	/** By the dimensions of a cut: linked charts ask for the same cuts step after step. */
	readonly #places = new Recent<string, Places>(KEPT);
	/** By the days that pass, then by what each adds to the place: the charts of one step differ little in them. */
	readonly #spans = new Recent<Mask | undefined, Recent<Uint32Array | undefined, Spans>>(KEPT);
	/** Cubes with wards of another date, by that date. */
	readonly #placed = new Map<IsoDate, Cube | null>();

	constructor(header: CubeHeader, columns: readonly Codes[], limits: Limits = usualLimits) {
		this.#header = header;
		this.#columns = columns;
		this.#plans = plansOf(header);
		this.dropped = header.dropped;
		this.size = columns[0]?.length ?? 0;
		for (const { name, members } of header.dimensions) this.#members.set(name, members);
		this.#cells = cellsOf(header, columns);
		this.#rollups = new Rollups(this.#cells, limits);
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
	 * `indicator_not_in_cube`, `dimension_not_in_cube`, `grain_dropped`, `boundary_needs_sql`, `answer_too_wide`.
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
		const places = this.#placesOf(by);
		if (places.count > MOST_PLACES)
			return refused('answer_too_wide', { lines: places.count, most: MOST_PLACES });
		return { indicator, by, rows: this.#rows(plan, places, by, selection), engine: 'cube' };
	}

	/**
	 * Makes ahead of time what questions about some indicators need, by the dimensions they cut by or filter on. It
	 * stops between pieces of work, so that a page can do them while nothing else is to be done.
	 */
	*warm(indicators: readonly string[], sets: readonly (readonly Dimension[])[]): Generator<void, void, void> {
		const columns = new Set(indicators.flatMap((id) => this.#plans.get(id)?.columns ?? []));
		for (const set of sets) {
			const needed = set.map(heldBy).filter((name) => name !== 'day');
			if (!needed.every((name) => this.#members.has(name))) continue;
			const rollup = this.#rollups.keeping(new Set(needed));
			yield;
			for (const id of columns) {
				rollup.prepare(id);
				yield;
			}
		}
	}

	#rows(plan: Plan, places: Places, by: readonly Dimension[], selection: Selection): IndicatorRow[] {
		const targets = new Map(plan.columns.map((id) => [id, new Int32Array(places.count)]));
		const masks = this.#masksOf(selection);
		const spans = this.#spans
			.of(masks.day, () => new Recent(KEPT))
			.of(places.ofDay, () => spansOf(this.#cells.dayCount, masks.day, places.ofDay));
		for (const { sign, masks: own } of termsOf(masks.categories, new Set(places.strides.keys()))) {
			const rollup = this.#rollups.keeping(new Set([...places.strides.keys(), ...own.keys()]));
			const selected = this.#selector.select(rollup, own, places.strides);
			rollup.addTo(targets, sign, selected, spans);
		}
		const sums = [...targets.values()];
		const dossiers = sums[0] as Int32Array;
		const rows: IndicatorRow[] = [];
		for (let place = 0; place < places.count; place++) {
			// Uncut there is always one line, even of nothing.
			if (dossiers[place] === 0 && by.length > 0) continue;
			rows.push(plan.row(places.keys(place), sums, place));
		}
		return rows;
	}

	#masksOf(selection: Selection): {
		day: Mask | undefined;
		categories: ReadonlyMap<CategoryDimension, Mask>;
	} {
		const categories = new Map<CategoryDimension, Mask>();
		let day: Mask | undefined;
		for (const [dimension, filters] of byDimension(selection)) {
			const members = this.#members.get(dimension) ?? [];
			const mask = this.#masks.of(dimension, members, filters, (grain) => this.#period(grain));
			if (dimension === 'day') day = mask;
			else categories.set(dimension, mask);
		}
		return { day, categories };
	}

	#placesOf(by: readonly Dimension[]): Places {
		return this.#places.of(by.join(), () =>
			placesOf(
				by,
				(dimension) => this.members(dimension) ?? [],
				(grain) => this.#period(grain)
			)
		);
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
}

function refused(code: string, params: Problem['params']): Unanswerable {
	return { refused: { code, params } };
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
