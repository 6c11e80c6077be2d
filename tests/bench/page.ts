import { Attempts } from './attempts.ts';
import { atMost, type Criterion } from './criteria.ts';
import { count, megabytes, ms } from './numbers.ts';
import { loadPage, type Asset, type PageLoad } from './page-load.ts';
import { pageUpdates, type PageUpdates } from './page-updates.ts';
import type { Part, ReportTable } from './part.ts';
import { buildSite, serveSite } from './site.ts';
import type { Timing } from './timing.ts';

/** The built site in Chromium: first paint on a slow processor, updates by hand, bytes and memory. */
export async function pagePart(options: { quick: boolean; built: boolean }): Promise<Part> {
	if (!options.built) {
		console.error('page: build');
		buildSite();
	}
	const site = await serveSite();
	try {
		const attempts = new Attempts();
		const load = await attempts.make('page, loads', () =>
			loadPage(site.origin, { runs: options.quick ? 3 : 7, slower: 4 })
		);
		const updates = await attempts.make('page, updates', () =>
			pageUpdates(
				site.origin,
				options.quick
					? { moves: 80, clicks: 20, memorySteps: 40 }
					: { moves: 400, clicks: 80, memorySteps: 1000 }
			)
		);
		return {
			data: { load, updates },
			tables: [...(load ? loadTables(load) : []), ...(updates ? updateTables(updates) : [])],
			criteria: [...(load ? loadCriteria(load) : []), ...(updates ? updateCriteria(updates) : [])],
			wrong: [],
			failed: attempts.failed
		};
	} finally {
		await site.close();
	}
}

/** What the first interactive view needs, the cube apart. */
const needed = (assets: readonly Asset[]) => assets.filter(({ kind }) => kind !== 'cube');
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function loadCriteria({ marks, assets }: PageLoad): Criterion[] {
	const sent = sum(needed(assets).map(({ sentBytes }) => sentBytes));
	return [
		atMost('first chart, 4× slower, median', marks.firstChart.p50, 1000, 'ms'),
		atMost('interactive, 4× slower, median', marks.interactive.p50, 2000, 'ms'),
		atMost('first interactive view, cube apart', sent / 1000, 350, 'kB')
	];
}

function updateCriteria({ all, heap }: PageUpdates): Criterion[] {
	return [
		atMost('event to DOM, p95', all.p95, 16, 'ms'),
		atMost(`page memory after ${heap.steps} steps, change either way`, 100 * Math.abs(heap.change), 5, '%')
	];
}

const loadTables = (load: PageLoad): ReportTable[] => [paint(load), bytes(load.assets)];
const updateTables = (updates: PageUpdates): ReportTable[] => [hand(updates), heap(updates)];

function paint({ marks }: PageLoad): ReportTable {
	const line = (name: string, { p50, max, count: runs }: Timing) => [name, ms(p50), ms(max), count(runs)];
	return {
		title: 'First page, processor slowed 4×, browser just started, ms since the navigation began',
		columns: ['mark', 'median', 'max', 'runs'],
		rows: [
			line('first contentful paint', marks.firstPaint),
			line('nhipso:first-chart', marks.firstChart),
			line('nhipso:interactive', marks.interactive),
			line('nhipso:engine-ready', marks.engineReady)
		]
	};
}

function hand({ gestures, all, dropped }: PageUpdates): ReportTable {
	const line = (name: string, { p50, p95, max, count: updates }: Timing) => [
		name,
		ms(p50),
		ms(p95),
		ms(max),
		count(updates)
	];
	return {
		title: 'nhipso:update, from the input event to the committed page, full speed, ms',
		columns: ['gesture', 'p50', 'p95', 'max', 'updates'],
		rows: [...Object.entries(gestures).map(([name, timing]) => line(name, timing)), line('all', all)],
		note: `Inputs overtaken by newer ones before their frame: ${dropped}.`
	};
}

function bytes(assets: readonly Asset[]): ReportTable {
	const kinds = [...new Set(assets.map(({ kind }) => kind))].sort();
	const line = (name: string, some: readonly Asset[]) => [
		name,
		count(some.length),
		megabytes(sum(some.map(({ rawBytes }) => rawBytes))),
		megabytes(sum(some.map(({ sentBytes }) => sentBytes)))
	];
	return {
		title: 'What the first interactive view asked for',
		columns: ['kind', 'files', 'raw', 'sent'],
		rows: [
			...kinds.map((kind) =>
				line(
					kind,
					assets.filter((asset) => asset.kind === kind)
				)
			),
			line('all but the cube', needed(assets))
		]
	};
}

function heap({ heap: held }: PageUpdates): ReportTable {
	return {
		title: `The page's JavaScript heap over ${held.steps} steps`,
		columns: ['before', 'after', 'change', 'most seen'],
		rows: [
			[
				megabytes(held.before),
				megabytes(held.after),
				`${(100 * held.change).toFixed(2)} %`,
				megabytes(held.peak)
			]
		]
	};
}
