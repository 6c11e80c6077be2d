/** Pseudo-random numbers from a seed (mulberry32): the same data on every machine, and no library to agree with. */
export function seeded(seed: number) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		/** Whole number from `low` to `high`, both included. */
		whole: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)),
		chance: (share: number) => next() < share,
		pick: <T>(from: readonly T[]): T => {
			const chosen = from[Math.floor(next() * from.length)];
			if (chosen === undefined && from.length === 0) throw new RangeError('nothing to pick from');
			return chosen as T;
		}
	};
}

export type Random = ReturnType<typeof seeded>;
