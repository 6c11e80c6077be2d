import type { Problem } from '#lib/core/errors.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import { sentence } from '#lib/i18n/sentence.ts';
import { isDimension } from '#lib/model/dimensions.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { nameOf } from './chart/indicators.ts';
import { columnLabel, dimensionLabel, tableLabel } from './labels.ts';

/**
 * A problem as a reader meets it: names of dimensions, tables, columns and indicators in its parameters are put in the reader's language. On
 * the command line the same problem keeps the names one types there.
 */
export function problemWords({ code, params }: Problem): string {
	const worded = Object.entries(params).map(([name, value]) => [
		name,
		words(code, name, String(value)) ?? value
	]);
	return sentence({ code, params: Object.fromEntries(worded) as Problem['params'] }, getLocale());
}

function words(code: Problem['code'], name: string, value: string): string | null {
	switch (name) {
		case 'dimension':
		case 'offered':
			return value
				.split(', ')
				.map((part) => (isDimension(part) ? dimensionLabel(part).toLowerCase() : part))
				.join(', ');
		case 'inputs':
			return inputWords(value);
		case 'indicator':
			return code === 'inputs_absent' ? `“${nameOf(value)}”` : null;
		default:
			return null;
	}
}

/** `dossiers.channel + (sessions / procedures.has_fee)`: tables and columns by their names, “and” and “or” between them. */
function inputWords(inputs: string): string {
	const parts = inputs.split(/( [/+] |, |[()])/u);
	return parts
		.map((part) => {
			if (part === ' / ') return ` ${m.input_or()} `;
			return part === ' + ' ? ` ${m.input_and()} ` : inputName(part);
		})
		.join('');
}

/** A table, or a column of one; what the model does not know stays as it is. */
function inputName(part: string): string {
	const [table = '', name] = part.split('.');
	const spec = tableSpec(table);
	if (!spec) return part;
	const label = tableLabel(table).toLowerCase();
	if (name === undefined) return label;
	const column = spec.columns.find((each) => each.name === name);
	return column ? m.input_column({ column: columnLabel(column), table: label }) : part;
}
