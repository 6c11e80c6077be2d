/** Numbers of one seed, the same on every machine. */
export interface Random {
	/** At least 0, less than 1. */
	next(): number;
	/** A whole number from 0 up to, not including, `below`. */
	whole(below: number): number;
}

/** Mulberry32, a 32-bit generator of Tommy Ettinger's: enough to draw steps, not for secrets. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	return { next, whole: (below) => Math.floor(next() * below) };
}
