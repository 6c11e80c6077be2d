/**
 * The point at which `cost` is least, searched from `start` by the downhill simplex with the usual coefficients. No value of
 * `cost` may be NaN; Infinity marks what is not allowed. Source: Nelder & Mead 1965, Computer Journal 7(4).
 */
export function leastCost(
	cost: (at: readonly number[]) => number,
	start: readonly number[],
	{ step = 0.5, tolerance = 1e-10, most = 2000 } = {}
): { at: number[]; cost: number } {
	const corner = (at: readonly number[]) => ({ at: [...at], cost: cost(at) });
	const simplex = [
		corner(start),
		...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + step : x))))
	];
	for (let i = 0; i < most; i += 1) {
		simplex.sort((a, b) => a.cost - b.cost);
		const [best, worst] = [simplex[0] as Corner, simplex.at(-1) as Corner];
		const second = simplex.at(-2) as Corner;
		if (Math.abs(worst.cost - best.cost) <= tolerance * (Math.abs(best.cost) + tolerance)) break;
		const others = simplex.slice(0, -1);
		const centre = start.map(
			(_, j) => others.reduce((sum, { at }) => sum + (at[j] as number), 0) / others.length
		);
		const along = (factor: number) =>
			corner(centre.map((x, j) => x + factor * ((worst.at[j] as number) - x)));
		const reflected = along(-1);
		let next = reflected;
		if (reflected.cost < best.cost) {
			const further = along(-2);
			if (further.cost < reflected.cost) next = further;
		} else if (reflected.cost >= second.cost) {
			next = reflected.cost < worst.cost ? along(-0.5) : along(0.5);
			if (next.cost >= Math.min(reflected.cost, worst.cost)) {
				for (let k = 1; k < simplex.length; k += 1)
					simplex[k] = corner((simplex[k] as Corner).at.map((x, j) => ((best.at[j] as number) + x) / 2));
				continue;
			}
		}
		simplex[simplex.length - 1] = next;
	}
	return simplex.sort((a, b) => a.cost - b.cost)[0] as Corner;
}

interface Corner {
	at: number[];
	cost: number;
}
