import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CategoryDimension, Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import { Cube } from './cube.ts';
import { CUBE_FORMAT, smallestCodes, type CubeHeader } from './format.ts';

/**
 * Whatever is asked of a cube, in whatever order, is what counting its dossiers one by one gives: the sums kept for
 * every day, the sums kept for days that occur, and filters turned round must not show in the figures.
 */
const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-04', null];
const members: Record<'ward' | 'procedure' | 'channel', (string | null)[]> = {
	ward: ['h', 'k', 'n', null],
	procedure: ['p1', 'p2', 'p3', 'p4', 'p5'],
	channel: ['in_person', 'online', 'postal']
};
const categories = ['ward', 'procedure', 'channel'] as const;
type Category = (typeof categories)[number];

interface Dossier {
	day: number;
	ward: number;
	procedure: number;
	channel: number;
}

const dossier = fc.record({
	day: fc.nat(days.length - 1),
	ward: fc.nat(members.ward.length - 1),
	procedure: fc.nat(members.procedure.length - 1),
	channel: fc.nat(members.channel.length - 1)
});

const question = fc.record({
	by: fc.uniqueArray(fc.constantFrom<Dimension[]>('ward', 'procedure', 'channel', 'day', 'month'), {
		maxLength: 3
	}),
	from: fc.option(fc.constantFrom('2024-02-29', '2024-03-02')),
	wanted: fc.record(
		Object.fromEntries(categories.map((name) => [name, fc.option(fc.subarray(members[name]))])) as Record<
			Category,
			fc.Arbitrary<(string | null)[] | null>
		>
	)
});

it.each([
	['every place kept', 4_000_000],
	['only what occurs kept', 0]
])('answers are counts of dossiers, %s', (_, densePlaces) => {
	fc.assert(
		fc.property(
			fc.array(dossier, { minLength: 1, maxLength: 60 }),
			fc.array(question, { minLength: 1, maxLength: 6 }),
			(dossiers, questions) => {
				const cube = cubeOf(dossiers, densePlaces);
				for (const { by, from, wanted } of questions) {
					const filters = categories.flatMap((dimension) => {
						const values = wanted[dimension];
						return values === null ? [] : [{ dimension, op: 'in' as const, values }];
					});
					const selection: Selection = { filters, ...(from === null ? {} : { from }) };
					const answer = cube.answer('D1a', by, selection);
					if ('refused' in answer) throw new Error(answer.refused.code);
					expect(
						answer.rows.map(({ keys, numerator, denominator }) => [keys, numerator, denominator])
					).toEqual(counted(dossiers, by, from, wanted));
				}
			}
		),
		{ numRuns: 150, seed: 20_170_301 }
	);
});

function cubeOf(dossiers: readonly Dossier[], densePlaces: number): Cube {
	const sorted = [...dossiers].sort((a, b) => a.day - b.day);
	const conditions: [string, (one: Dossier) => boolean][] = [
		['channel_missing', () => false],
		['online', ({ channel }) => members.channel[channel] === 'online'],
		['true', () => true]
	];
	const header: CubeHeader = {
		format: CUBE_FORMAT,
		dimensions: [
			{ name: 'day', members: days },
			...categories.map((name: CategoryDimension & Category) => ({ name, members: members[name] }))
		],
		measures: conditions.map(([condition], column) => ({ id: `m${column}`, condition, column })),
		absent: {},
		dropped: []
	};
	const columns = [
		...(['day', ...categories] as const).map((name) => smallestCodes(sorted.map((one) => one[name]))),
		...conditions.map(([, holds]) => smallestCodes(sorted.map((one) => Number(holds(one)))))
	];
	return new Cube(header, columns, { memory: 1_000, densePlaces });
}

function counted(
	dossiers: readonly Dossier[],
	by: readonly Dimension[],
	from: string | null,
	wanted: Record<Category, (string | null)[] | null>
): unknown[] {
	const key = (one: Dossier, dimension: Dimension): string | null => {
		if (dimension === 'day') return days[one.day] ?? null;
		if (dimension === 'month') return days[one.day]?.slice(0, 7) ?? null;
		return members[dimension as Category][one[dimension as Category]] ?? null;
	};
	const groups = new Map<string, [(string | null)[], number, number]>();
	if (by.length === 0) groups.set('[]', [[], 0, 0]);
	for (const one of dossiers) {
		if (categories.some((name) => wanted[name] !== null && !wanted[name].includes(key(one, name)))) continue;
		const day = days[one.day] ?? null;
		if (from !== null && (day === null || day < from)) continue;
		const keys = by.map((dimension) => key(one, dimension));
		const group = groups.get(JSON.stringify(keys)) ?? [keys, 0, 0];
		groups.set(JSON.stringify(keys), [
			keys,
			group[1] + Number(key(one, 'channel') === 'online'),
			group[2] + 1
		]);
	}
	return [...groups.values()].sort(([a], [b]) => compare(a, b));
}

/** "None" last. */
function compare(a: readonly (string | null)[], b: readonly (string | null)[]): number {
	for (const [index, left] of a.entries()) {
		const right = b[index] ?? null;
		if (left === right) continue;
		if (left === null) return 1;
		if (right === null) return -1;
		return left < right ? -1 : 1;
	}
	return 0;
}
