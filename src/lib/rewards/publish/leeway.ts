import { leavesOf } from './leaves.ts';
import { LEAST_PUBLISHED, type Figures } from './sums.ts';

/** By how much counts differ, by place: other counts that show the same. */
type Deviation = ReadonlyMap<number, number>;
/** How often a leaf stands in a row, or the row the leaf stands in. */
interface Term {
	at: number;
	times: number;
}
/** One leaf changed by one, after others. */
interface Step {
	before: Step | null;
	leaf: number;
	by: number;
	length: number;
	/** By how much the rows are out, all taken together. */
	out: number;
	key: number;
}
/** One count is to be changed by one, from where others are already. */
interface Aim {
	place: number;
	by: number;
	from: Deviation;
}
/** What takes a count furthest down and up. */
interface Ends {
	low: Deviation;
	high: Deviation;
}

/** As many values as are not published lie so far apart. */
const WIDE = LEAST_PUBLISHED - 1;
const none: Deviation = new Map();
/** How much sooner rows are mended than steps are saved. */
const MENDING = 3;

/**
 * What else the hidden counts could be: other whole counts, none below nought, that give everything shown and every sum as they are.
 * Each is found and kept, so that what is said to be open is open to whoever reckons, by linear programming or by trying all.
 * Rows are the counts, of which those shown stay as they are, and what else is known of the leaves.
 */
export class Leeway {
	readonly #places: ReadonlyMap<string, number>;
	readonly #counts: readonly number[];
	/** By leaf: the rows it stands in. */
	readonly #rowsOf: Term[][];
	/** By row: its leaves. */
	readonly #leavesOf: readonly Term[][];
	/** By row. */
	readonly #hidden: boolean[];
	/** By row: how many of its leaves are hidden. */
	readonly #hiddenIn: number[];
	readonly #found = new Map<number, Ends>();
	/** The counts for which a deviation was kept that changes a count: more than hold to it still. */
	readonly #keptFor = new Map<number, Set<number>>();
	/** How far apart the values of a count watched must lie. */
	readonly #asked = new Map<number, number>();
	readonly #tries: number;

	/** `watched`: the counts that `isOpen` will be asked about. `tries`: after so many nothing is said for a count. */
	constructor(figures: Pick<Figures, 'counts' | 'sums'>, watched: Iterable<string>, tries: number) {
		const { counts, sums } = figures;
		this.#tries = tries;
		this.#places = new Map([...counts.keys()].map((id, place) => [id, place]));
		this.#counts = [...counts.values()];
		const { of, rest } = leavesOf(figures);
		this.#rowsOf = this.#counts.map(() => []);
		this.#leavesOf = [...of, ...rest].map((row, at) =>
			[...row].map(([leaf, times]): Term => {
				this.#rowsOf[leaf]?.push({ at, times });
				return { at: leaf, times };
			})
		);
		this.#hidden = this.#leavesOf.map(() => false);
		this.#hiddenIn = this.#leavesOf.map(() => 0);
		for (const id of watched) {
			this.#asked.set(this.#at(id), WIDE);
			this.#found.set(this.#at(id), { low: none, high: none });
		}
		for (const { unprinted } of sums) if (unprinted !== undefined) this.hide(unprinted);
	}

	hide(id: string): void {
		this.#turn(this.#at(id), true);
	}

	/** Shows a count again if all that were open stay so. */
	canShow(id: string): boolean {
		const place = this.#at(id);
		this.#turn(place, false);
		const held: [number, Ends][] = [];
		for (const watched of this.#keptFor.get(place) ?? []) {
			const before = this.#ends(watched);
			const { low, high } = before;
			if (!low.has(place) && !high.has(place)) continue;
			held.push([watched, before]);
			this.#found.set(watched, { low: low.has(place) ? none : low, high: high.has(place) ? none : high });
		}
		if (held.every(([watched]) => this.#widen(watched))) return true;
		this.#turn(place, true);
		for (const [watched, before] of held) this.#found.set(watched, before);
		return false;
	}

	/** Whether a small count is left enough values, among them another small one, which who knows it to be small would look for. */
	isOpen(id: string): boolean {
		return this.#widen(this.#at(id));
	}

	/** Asks for less than `LEAST_PUBLISHED` values of a count that cannot have as many: so far apart. */
	ask(id: string, width: number): void {
		this.#asked.set(this.#at(id), width);
	}

	#at(id: string): number {
		const place = this.#places.get(id);
		if (place === undefined) throw new RangeError(`no count ${id}`);
		return place;
	}

	#turn(place: number, hidden: boolean): void {
		if (this.#hidden[place] === hidden) return;
		this.#hidden[place] = hidden;
		if (!this.#isLeaf(place)) return;
		for (const { at } of this.#rowsOf[place] ?? [])
			this.#hiddenIn[at] = (this.#hiddenIn[at] ?? 0) + (hidden ? 1 : -1);
	}

	#isLeaf(place: number): boolean {
		return (this.#rowsOf[place]?.length ?? 0) > 0;
	}

	#range(place: number) {
		const count = this.#counts[place] ?? 0;
		const { low, high } = this.#ends(place);
		const least = count + (low.get(place) ?? 0);
		return { least, width: count + (high.get(place) ?? 0) - least };
	}

	#isWide(place: number): boolean {
		const { least, width } = this.#range(place);
		const asked = this.#asked.get(place) ?? WIDE;
		return width >= asked && (asked < WIDE || least < LEAST_PUBLISHED - 1);
	}

	#ends(place: number): Ends {
		return this.#found.get(place) ?? { low: none, high: none };
	}

	#widen(place: number): boolean {
		const asked = this.#asked.get(place) ?? WIDE;
		for (const by of [1, -1]) {
			// Further up would go on for ever where nothing bounds a count, and never reach a small one.
			while (by > 0 ? this.#range(place).width < asked : !this.#isWide(place)) {
				const from = by > 0 ? this.#ends(place).high : this.#ends(place).low;
				const move = this.#move(place, by, from);
				const further = move && this.#further(from, move);
				if (!further) break;
				this.#keep(further);
			}
		}
		return this.#isWide(place);
	}

	/**
	 * A deviation with a move made as often as no count falls below nought, and not oftener than is asked for; null where one would at
	 * once: a count that is a difference of leaves, which the search does not look at.
	 */
	#further(from: Deviation, move: Deviation): Deviation | null {
		let times = WIDE;
		for (const [place, by] of move) {
			const count = (this.#counts[place] ?? 0) + (from.get(place) ?? 0);
			if (by < 0) times = Math.min(times, Math.floor(count / -by));
		}
		if (times < 1) return null;
		const further = new Map(from);
		for (const [place, by] of move) further.set(place, (further.get(place) ?? 0) + times * by);
		for (const [place, by] of further) if (by === 0) further.delete(place);
		return further;
	}

	/** Keeps a deviation for every count watched that it takes further than any before. */
	#keep(deviation: Deviation): void {
		for (const [watched, by] of deviation) {
			const ends = this.#found.get(watched);
			if (!ends) continue;
			if (by > (ends.high.get(watched) ?? 0)) this.#found.set(watched, { ...ends, high: deviation });
			else if (by < (ends.low.get(watched) ?? 0)) this.#found.set(watched, { ...ends, low: deviation });
			else continue;
			for (const place of deviation.keys()) {
				const keptFor = this.#keptFor.get(place);
				if (keptFor) keptFor.add(watched);
				else this.#keptFor.set(place, new Set([watched]));
			}
		}
	}

	/**
	 * A deviation by which one count is changed by one; null where none is found. Best first: each try mends the row that can be mended
	 * in the fewest ways, and no leaf goes back on what it did.
	 */
	#move(place: number, by: number, from: Deviation): Deviation | null {
		if (!this.#hidden[place] || (this.#counts[place] ?? 0) + (from.get(place) ?? 0) + by < 0) return null;
		const waiting: Step[][] = [[{ before: null, leaf: place, by: 0, length: 0, out: 1, key: 0 }]];
		const seen = new Set<number>();
		let tries = 0;
		for (let rank = 0; rank < waiting.length; rank++) {
			for (let step = waiting[rank]?.pop(); step; step = waiting[rank]?.pop()) {
				const changes = changesOf(step);
				if (step.out === 0) return this.#changed(changes);
				if (++tries > this.#tries) return null;
				for (const next of this.#mendings(step, changes, { place, by, from })) {
					if (seen.has(next.key)) continue;
					seen.add(next.key);
					const worth = next.length + MENDING * next.out;
					(waiting[worth] ??= []).push(next);
					rank = Math.min(rank, worth);
				}
			}
		}
		return null;
	}

	/** Changed leaves with all counts they change. */
	#changed(leaves: Deviation): Deviation {
		const all = new Map<number, number>();
		for (const [leaf, by] of leaves) {
			for (const { at, times } of this.#rowsOf[leaf] ?? [])
				if (at < this.#counts.length) all.set(at, (all.get(at) ?? 0) + times * by);
		}
		for (const [place, by] of all) if (by === 0) all.delete(place);
		return all;
	}

	/** Ways to bring the row that is out and has the fewest hidden leaves nearer by one. */
	#mendings(step: Step, changes: Deviation, { place, by: asked, from }: Aim): Step[] {
		const out = new Map([[place, -asked]]);
		for (const [leaf, by] of changes)
			for (const { at, times } of this.#rowsOf[leaf] ?? [])
				if (!this.#hidden[at] || at === place) out.set(at, (out.get(at) ?? 0) + times * by);
		let worst = -1;
		for (const [at, by] of out) {
			if (by !== 0 && (worst < 0 || (this.#hiddenIn[at] ?? 0) < (this.#hiddenIn[worst] ?? 0))) worst = at;
		}
		const found: Step[] = [];
		for (const { at: leaf, times } of this.#leavesOf[worst] ?? []) {
			if (!this.#hidden[leaf]) continue;
			const by = (out.get(worst) ?? 0) > 0 === times > 0 ? -1 : 1;
			const already = changes.get(leaf) ?? 0;
			if (already * by < 0 || (this.#counts[leaf] ?? 0) + (from.get(leaf) ?? 0) + already + by < 0) continue;
			let still = step.out;
			for (const { at, times: often } of this.#rowsOf[leaf] ?? []) {
				if (this.#hidden[at] && at !== place) continue;
				const was = out.get(at) ?? 0;
				still += Math.abs(was + often * by) - Math.abs(was);
			}
			found.push({
				before: step,
				leaf,
				by,
				length: step.length + 1,
				out: still,
				key: step.key + by * keyOf(leaf)
			});
		}
		return found;
	}
}

function changesOf(last: Step): Deviation {
	const changes = new Map<number, number>();
	for (let step: Step | null = last; step; step = step.before)
		changes.set(step.leaf, (changes.get(step.leaf) ?? 0) + step.by);
	return changes;
}

/** A number of its own for each place, of no order, so that the sum of many tells which they are. */
function keyOf(place: number): number {
	let key = Math.imul(place + 1, 0x9e3779b1);
	key = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
	key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35);
	return (key ^ (key >>> 16)) >>> 0;
}
