import crossfilter from 'crossfilter2';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { additiveMeasures, rowMaker } from '#lib/indicators/measures.ts';
import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { Records } from './crossfilter-records.ts';
import { channels, FIRST_DAY, procedureCodes, wardCodes, type Scale } from './scales.ts';
import type { Chosen } from './steps.ts';
import { INDICATOR, views, type View } from './views.ts';

interface Sums {
	online: number;
	all: number;
}

type Groups = readonly { key: number; value: Sums }[];

export interface Linked {
	/** Sets the filters that changed. */
	choose(before: Chosen, after: Chosen): void;
	/** Sums by member of a view, under the filters of the others; members without a dossier are there with 0. */
	groups(view: View): Groups;
	rows(view: View, groups: Groups): IndicatorRow[];
}

/**
 * crossfilter2 as its makers mean it: a dimension and a group a view, codes as keys. Records are numbers that point
 * into typed arrays, which is lighter and faster than objects.
 */
export function crossfilterOf(scale: Scale, records: Records): Linked {
	const filter = crossfilter(Array.from({ length: records.size }, (_, index) => index));
	const online = channels.indexOf('online');
	const { weight, channel } = records;
	const weightOf = weight ? (index: number) => weight[index] as number : () => 1;
	const linked = (view: View) => {
		const codes = records[view];
		const dimension = filter.dimension((index) => codes[index] as number);
		const group = dimension.group<number, Sums>().reduce(
			(sums, index) => {
				sums.all += weightOf(index);
				if (channel[index] === online) sums.online += weightOf(index);
				return sums;
			},
			(sums, index) => {
				sums.all -= weightOf(index);
				if (channel[index] === online) sums.online -= weightOf(index);
				return sums;
			},
			() => ({ online: 0, all: 0 })
		);
		return { dimension, group };
	};
	const made = Object.fromEntries(views.map((view) => [view, linked(view)])) as Record<
		View,
		ReturnType<typeof linked>
	>;
	const members = membersOf(scale);
	return {
		choose(before, after) {
			const { day } = made;
			if (String(before.brush) !== String(after.brush)) {
				if (after.brush === null) day.dimension.filterAll();
				else day.dimension.filterRange([after.brush[0], after.brush[1] + 1]);
			}
			for (const view of ['ward', 'procedure', 'channel'] as const) {
				if (String(before[view]) === String(after[view])) continue;
				const codes = after[view].map((member) => members[view].indexOf(member));
				filterTo(made[view].dimension, codes, members[view].length);
			}
		},
		groups: (view) => made[view].group.all() as Groups,
		rows: (view, groups) =>
			groups
				.filter(({ value }) => value.all > 0)
				.map(({ key, value }) => rowOf(members[view][key] ?? null, value))
	};
}

function filterTo(dimension: crossfilter.Dimension<number, number>, codes: number[], count: number): void {
	const [only] = codes;
	if (only === undefined) dimension.filterAll();
	else if (codes.length === 1) dimension.filterExact(only);
	else {
		const passes = new Uint8Array(count);
		for (const code of codes) passes[code] = 1;
		dimension.filterFunction((code) => passes[Number(code)] === 1);
	}
}

function membersOf(scale: Scale): Record<View, string[]> {
	const first = dayNumber(FIRST_DAY);
	return {
		day: Array.from({ length: scale.days }, (_, day) => isoDate(first + day)),
		ward: wardCodes(scale),
		procedure: procedureCodes(scale),
		channel: [...channels]
	};
}

const { measures, indicators } = additiveMeasures();
const made = indicators.get(INDICATOR);
if (!made) throw new RangeError(`${INDICATOR} is not additive`);
/** By condition, what a measure is here: none of what is made lacks its channel. */
const known = new Map<string, (sums: Sums) => number>([
	['true', ({ all }) => all],
	['online', ({ online }) => online],
	['channel_missing', () => 0]
]);
const used = new Set([made.numerator, made.denominator, ...Object.values(made.extra)]);
const columns = measures
	.filter(({ id }) => used.has(id))
	.map(({ id, condition }) => {
		const of = known.get(condition);
		if (!of) throw new RangeError(`${INDICATOR} counts more than this knows: ${condition}`);
		return { id, of, sum: [0] };
	});
const sumsOfLine = columns.map(({ sum }) => sum);
const lineOf = rowMaker(
	made,
	columns.map(({ id }) => id)
);

/** The row of an answer, by the same last step as SQL's and the cube's: what is compared is the sums. */
function rowOf(key: string | null, sums: Sums): IndicatorRow {
	for (const { of, sum } of columns) sum[0] = of(sums);
	return lineOf([key], sumsOfLine, 0);
}
