/**
 * The x with A·x = b for a symmetric positive definite A (rows of equal length), by Cholesky's decomposition; null where
 * A is singular to working precision.
 */
export function solvePositive(matrix: readonly (readonly number[])[], b: readonly number[]): number[] | null {
	const n = b.length;
	const at = (rows: readonly (readonly number[])[], i: number, j: number) => rows[i]?.[j] as number;
	const lower: number[][] = matrix.map(() => Array<number>(n).fill(0));
	for (let i = 0; i < n; i += 1) {
		for (let j = 0; j <= i; j += 1) {
			let sum = at(matrix, i, j);
			for (let k = 0; k < j; k += 1) sum -= at(lower, i, k) * at(lower, j, k);
			if (i !== j) (lower[i] as number[])[j] = sum / at(lower, j, j);
			else if (sum > at(matrix, i, i) * 1e-12) (lower[i] as number[])[i] = Math.sqrt(sum);
			else return null;
		}
	}
	const y: number[] = [];
	for (let i = 0; i < n; i += 1) {
		let sum = b[i] as number;
		for (let k = 0; k < i; k += 1) sum -= at(lower, i, k) * (y[k] as number);
		y[i] = sum / at(lower, i, i);
	}
	const x = Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i -= 1) {
		let sum = y[i] as number;
		for (let k = i + 1; k < n; k += 1) sum -= at(lower, k, i) * (x[k] as number);
		x[i] = sum / at(lower, i, i);
	}
	return x;
}
