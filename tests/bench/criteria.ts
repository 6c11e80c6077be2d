/** One line of "it is done when": what was asked, what was measured. */
export interface Criterion {
	name: string;
	/** The bar: at most this, or at least. */
	bar: number;
	sense: 'at most' | 'at least';
	unit: string;
	measured: number;
	holds: boolean;
}

export function atMost(name: string, measured: number, bar: number, unit: string): Criterion {
	return { name, bar, sense: 'at most', unit, measured, holds: measured <= bar };
}

export function atLeast(name: string, measured: number, bar: number, unit: string): Criterion {
	return { name, bar, sense: 'at least', unit, measured, holds: measured >= bar };
}
