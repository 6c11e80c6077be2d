/** Milliseconds with as many digits as mean something: `0.123`, `12.3`, `1,234`. */
export function ms(value: number): string {
	if (!Number.isFinite(value)) return '–';
	return value < 10
		? value.toFixed(3)
		: value < 100
			? value.toFixed(1)
			: Math.round(value).toLocaleString('en');
}

export function seconds(milliseconds: number): string {
	return Number.isFinite(milliseconds) ? `${(milliseconds / 1000).toFixed(2)} s` : '–';
}

export function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

export function times(ratio: number): string {
	return Number.isFinite(ratio)
		? `${ratio < 100 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')}×`
		: '–';
}

export function count(value: number): string {
	return Math.round(value).toLocaleString('en');
}
