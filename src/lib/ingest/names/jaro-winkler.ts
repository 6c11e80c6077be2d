/**
 * Jaro–Winkler similarity, 0 to 1 (Winkler 1990, prefix weight 0.1 over at most four characters). Compared by
 * code points. Two empty texts are alike.
 */
export function jaroWinkler(left: string, right: string): number {
	const a = [...left];
	const b = [...right];
	if (a.length === 0 && b.length === 0) return 1;
	const similarity = jaro(a, b);
	let prefix = 0;
	while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
	return similarity + prefix * 0.1 * (1 - similarity);
}

function jaro(a: readonly string[], b: readonly string[]): number {
	const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
	const taken = new Set<number>();
	const fromA: string[] = [];
	a.forEach((char, i) => {
		for (let j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j += 1) {
			if (b[j] !== char || taken.has(j)) continue;
			taken.add(j);
			fromA.push(char);
			return;
		}
	});
	const matches = fromA.length;
	if (matches === 0) return 0;
	const fromB = [...taken].sort((x, y) => x - y).map((index) => b[index]);
	const transpositions = fromA.filter((char, index) => char !== fromB[index]).length / 2;
	return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}
