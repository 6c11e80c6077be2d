import type { Problem } from '#lib/core/errors.ts';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { sentence } from '#lib/i18n/sentence.ts';
import { isDimension } from '#lib/model/dimensions.ts';
import { dimensionLabel, tableLabel } from './labels.ts';

/**
 * A problem as a reader meets it: names of dimensions and tables in its parameters are put in the reader's language. On the command
 * line the same problem keeps the names one types there.
 */
export function problemWords({ code, params }: Problem): string {
	const worded = Object.entries(params).map(([name, value]) => [name, list(name, String(value)) ?? value]);
	return sentence({ code, params: Object.fromEntries(worded) as Problem['params'] }, getLocale());
}

function list(name: string, value: string): string | null {
	const parts = value.split(', ');
	switch (name) {
		case 'dimension':
		case 'offered':
			return parts.map((part) => (isDimension(part) ? dimensionLabel(part).toLowerCase() : part)).join(', ');
		case 'inputs':
			return parts
				.map((part) => (/^[a-z_]+$/u.test(part) ? tableLabel(part).toLowerCase() : part))
				.join(', ');
		default:
			return null;
	}
}
