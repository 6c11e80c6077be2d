/** Throws a RangeError where a special function is not defined: a fault of the program, never NaN. */
export function within(defined: boolean, name: string): void {
	if (!defined) throw new RangeError(`${name} is not defined there`);
}
