import type { Problem } from '#lib/core/errors.ts';

/**
 * What a method gives: its value, or by code why it does not apply to these data. Never NaN, whatever it is given. A plain null
 * stands only for one figure among others whose reason stands beside it: a unit without trials has no share, a curve that ends above
 * one half no median.
 */
export type Outcome<Value> = { value: Value } | { refused: Problem };

/** A reason why a method gives no value: its code and what its sentence needs. */
export function refused(code: string, params: Problem['params'] = {}): { refused: Problem } {
	return { refused: { code, params } };
}

/** The value, or `code` where some number in it is beyond all numbers: sums and squares of huge counts overflow. */
export function finite<Value>(value: Value, code: string): Outcome<Value> {
	return isFinite(value) ? { value } : refused(code);
}

function isFinite(value: unknown): boolean {
	if (typeof value === 'number') return Number.isFinite(value);
	return typeof value !== 'object' || value === null || Object.values(value).every(isFinite);
}

/** The value, or null where the reason is told elsewhere: a figure among others. */
export function orNull<Value>(outcome: Outcome<Value>): Value | null {
	return 'refused' in outcome ? null : outcome.value;
}

/** The value, for where a refusal would be a fault of the program; throws a RangeError with the code. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
	if ('refused' in outcome) throw new RangeError(outcome.refused.code);
	return outcome.value;
}
