/**
 * Whether two different texts are one edit apart: a character changed, missing or too many, or two neighbours swapped
 * (optimal string alignment distance 1; Damerau 1964, CACM 7(3), counts these four as the commonest slips).
 */
export function oneEditApart(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	const limit = Math.min(a.length, b.length) - start;
	while (end < limit && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
	if (left.length <= 1 && right.length <= 1) return true;
	return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
