import { boundsOf, type Bounds } from './bounds.ts';
import { Leeway } from './leeway.ts';
import { LEAST_PUBLISHED, membersOf, type Figures, type Sum } from './sums.ts';

/** A count that seems given away after so many tries has another one hidden, so that more tries hide less. */
const TRIES = 100;
/** So many are hidden for a count that no search finds open before its bounds are believed. */
const HELPERS = 4;
/** As many are shown again before the bounds are looked at. */
const CHUNK = 25;

/**
 * Which counts are left out, so that none from 1 to 4 can be read or worked out from all tables together. Primary: the
 * small counts themselves. Complementary: in a sum with one count left out another goes too, and while a small count is not `Leeway`'s
 * to be something else, the smallest count that may help; where none helps, while its bounds are too close. What of these proves not to
 * be needed is shown after all, the largest first.
 */
export function hiddenCounts(figures: Figures): Set<string> {
	const { counts, sums, shown } = figures;
	const small = [...counts].flatMap(([id, count]) =>
		count > 0 && count < LEAST_PUBLISHED && !shown.has(id) ? [id] : []
	);
	const leeway = new Leeway(figures, small, TRIES);
	const cover = new Cover(figures, leeway);
	const given = new Set([...(figures.hidden ?? []), ...small]);
	for (const id of given) cover.hide(id);
	cover.pair();
	/** What the sizes of the rolls tell by themselves can be hidden by nothing. */
	const widest = boundsOf(figures, new Set([...counts.keys()].filter((id) => !shown.has(id))));
	const asked = (id: string) => Math.min(LEAST_PUBLISHED - 1, widthOf(widest, id));
	const believed: string[] = [];
	const isClose = (bounds: ReadonlyMap<string, Bounds>) => (id: string) => widthOf(bounds, id) < asked(id);
	for (const id of small) {
		if (leeway.isOpen(id)) continue;
		leeway.ask(id, asked(id));
		for (let helpers = 0; !leeway.isOpen(id); helpers++) {
			if ((helpers >= HELPERS && !isClose(cover.bounds())(id)) || !cover.help(id)) {
				believed.push(id);
				break;
			}
			cover.pair();
		}
	}
	const needed = new Set([...given, ...sums.flatMap(({ unprinted }) => unprinted ?? [])]);
	const more = [...cover.hidden].filter((id) => !needed.has(id));
	more.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
	for (let at = 0; at < more.length; at += CHUNK) {
		const again = more.slice(at, at + CHUNK).filter((id) => leeway.canShow(id));
		for (const id of again) cover.hidden.delete(id);
		if (believed.length === 0 || !believed.some(isClose(boundsOf(figures, cover.hidden)))) continue;
		for (const id of again) {
			cover.hidden.add(id);
			leeway.hide(id);
		}
	}
	return cover.hidden;
}

function widthOf(bounds: ReadonlyMap<string, Bounds>, id: string): number {
	const [lower, upper] = bounds.get(id) ?? [0, Infinity];
	return upper - lower;
}

/** What is hidden so far. */
class Cover {
	readonly hidden = new Set<string>();
	readonly #figures: Figures;
	readonly #sumsOf = new Map<string, Sum[]>();
	readonly #hiddenIn = new Map<Sum, number>();
	/** Sums that came to hide one count alone. */
	#alone: Sum[] = [];
	readonly #leeway: Leeway;
	/** Of as many hidden. */
	#bounds: { hidden: number; bounds: ReadonlyMap<string, Bounds> } | null = null;

	constructor(figures: Figures, leeway: Leeway) {
		this.#figures = figures;
		this.#leeway = leeway;
		for (const sum of figures.sums) {
			for (const id of membersOf(sum)) {
				const own = this.#sumsOf.get(id);
				if (own) own.push(sum);
				else this.#sumsOf.set(id, [sum]);
			}
		}
	}

	/** What the sums one by one leave possible. */
	bounds(): ReadonlyMap<string, Bounds> {
		if (this.#bounds?.hidden !== this.hidden.size)
			this.#bounds = { hidden: this.hidden.size, bounds: boundsOf(this.#figures, this.hidden) };
		return this.#bounds.bounds;
	}

	hide(id: string): void {
		if (this.hidden.has(id)) return;
		this.hidden.add(id);
		this.#leeway.hide(id);
		for (const sum of this.#sumsOf.get(id) ?? []) {
			const count = (this.#hiddenIn.get(sum) ?? 0) + 1;
			this.#hiddenIn.set(sum, count);
			if (count === 1) this.#alone.push(sum);
		}
	}

	/** Hides a second count in every sum that hides one alone, which the others would give away. */
	pair(): void {
		for (let sum = this.#alone.shift(); sum; sum = this.#alone.shift()) {
			if (this.#hiddenIn.get(sum) !== 1) continue;
			const companion = this.#companion(sum, 1);
			if (companion !== null) this.hide(companion);
		}
	}

	/** Hides one more count that loosens the bounds of one, a nought only where nothing else is left. False where nothing is. */
	help(id: string): boolean {
		return this.#helpBy(id, 1) || this.#helpBy(id, 0);
	}

	/** Near it if there is any that large, else farther off. */
	#helpBy(id: string, least: number): boolean {
		const reached = new Set([id]);
		const asked = new Set<Sum>();
		for (const at of reached) {
			const sums = (this.#sumsOf.get(at) ?? []).filter((sum) => !asked.has(sum));
			sums.sort((a, b) => (this.#hiddenIn.get(a) ?? 0) - (this.#hiddenIn.get(b) ?? 0));
			for (const sum of sums) {
				const companion = this.#companion(sum, least);
				if (companion === null) continue;
				this.hide(companion);
				return true;
			}
			for (const sum of sums) {
				asked.add(sum);
				for (const other of membersOf(sum)) if (this.hidden.has(other)) reached.add(other);
			}
		}
		return false;
	}

	/** The count of a sum that is printed nowhere, else the smallest that may go: of those that stand in other sums, which all hide something already, else of all. */
	#companion(sum: Sum, least: number): string | null {
		const { counts, shown } = this.#figures;
		const { unprinted } = sum;
		if (unprinted !== undefined && !this.hidden.has(unprinted)) return unprinted;
		const may = membersOf(sum).filter(
			(id) => (counts.get(id) ?? 0) >= least && !shown.has(id) && !this.hidden.has(id)
		);
		const joined = may.filter((id) => {
			const others = (this.#sumsOf.get(id) ?? []).filter((other) => other !== sum);
			return others.length > 0 && others.every((other) => (this.#hiddenIn.get(other) ?? 0) > 0);
		});
		const among = joined.length > 0 ? joined : may;
		return among.reduce<string | null>(
			(smallest, id) =>
				smallest === null || (counts.get(id) ?? 0) < (counts.get(smallest) ?? 0) ? id : smallest,
			null
		);
	}
}
