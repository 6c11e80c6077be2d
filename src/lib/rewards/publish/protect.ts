import { boundsOf } from './bounds.ts';

/** Groups of fewer students or claims than this are not published (point 13). */
export const LEAST_PUBLISHED = 5;

/** One count that others add up to. */
export interface Sum {
	total: string;
	parts: readonly string[];
	/** The one of the parts that is printed nowhere: to leave it out costs nothing. */
	unprinted?: string;
}

/** Every count that is published somewhere, by a name of its own: one that stands in two tables is one count. */
export interface Figures {
	counts: ReadonlyMap<string, number>;
	sums: readonly Sum[];
	/** Published whatever they are: sizes of rolls, totals that are known anyway, what an earlier table published. */
	shown: ReadonlySet<string>;
	/** Left out already, in an earlier table. */
	hidden?: ReadonlySet<string>;
}

/**
 * Which counts are left out, so that none from 1 to 4 can be read or worked out from all tables together. Primary: the
 * small counts themselves. Complementary: in a sum with one count left out another goes too, and while what is shown pins a small
 * count down to less than `LEAST_PUBLISHED` values, the smallest count that helps. An attacker is taken to know that counts are whole
 * and not negative; what he can conclude is worked out by `boundsOf`.
 */
export function hiddenCounts(figures: Figures): Set<string> {
	const { counts, shown } = figures;
	const small = [...counts].flatMap(([id, count]) =>
		count > 0 && count < LEAST_PUBLISHED && !shown.has(id) ? [id] : []
	);
	const cover = new Cover(figures);
	for (const id of [...(figures.hidden ?? []), ...small]) cover.hide(id);
	for (;;) {
		cover.pair();
		const bounds = boundsOf(figures, cover.hidden);
		const exposed = small.filter((id) => {
			const [lower, upper] = bounds.get(id) ?? [0, Infinity];
			return upper - lower < LEAST_PUBLISHED - 1;
		});
		// Where nothing that could help is left, the sizes of the rolls alone speak.
		if (!exposed.map((id) => cover.help(id)).some(Boolean)) return cover.hidden;
	}
}

/** What is hidden so far. */
class Cover {
	readonly hidden = new Set<string>();
	readonly #figures: Figures;
	readonly #sumsOf = new Map<string, Sum[]>();
	readonly #hiddenIn = new Map<Sum, number>();
	/** Sums that came to hide one count alone. */
	#alone: Sum[] = [];

	constructor(figures: Figures) {
		this.#figures = figures;
		for (const sum of figures.sums) {
			for (const id of membersOf(sum)) {
				const own = this.#sumsOf.get(id);
				if (own) own.push(sum);
				else this.#sumsOf.set(id, [sum]);
			}
		}
	}

	hide(id: string): void {
		if (this.hidden.has(id)) return;
		this.hidden.add(id);
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
		for (const at of reached) {
			const sums = [...(this.#sumsOf.get(at) ?? [])].sort(
				(a, b) => (this.#hiddenIn.get(a) ?? 0) - (this.#hiddenIn.get(b) ?? 0)
			);
			for (const sum of sums) {
				const companion = this.#companion(sum, least);
				if (companion === null) continue;
				this.hide(companion);
				return true;
			}
			for (const sum of sums)
				for (const other of membersOf(sum)) if (this.hidden.has(other)) reached.add(other);
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

export function membersOf({ total, parts }: Sum): readonly string[] {
	return [...parts, total];
}
