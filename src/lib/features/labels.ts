import { fold } from '#lib/core/text.ts';
import { formatWeekday } from '#lib/i18n/format.ts';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import * as names from '#lib/i18n/groups/names.js';
import { messageNamed } from '#lib/i18n/named-message.ts';
import type { ColumnSpec } from '#lib/model/column.ts';
import type { CategoryDimension, Dimension } from '#lib/model/dimensions.ts';
import { neighbourhoodOf } from '#lib/model/neighbourhood.ts';
import type { DatasetContext, Member } from '#lib/state/context.ts';

type Locale = ReturnType<typeof getLocale>;

/** A message whose name is composed (`enum_channel_online`); null when there is none. */
function composed(name: string, locale: Locale): string | null {
	return messageNamed(names, name)?.({}, { locale }) ?? null;
}

/** The words of a composed message name that must exist; throws a RangeError when it does not. */
function words(name: string, locale: Locale): string {
	const text = composed(name, locale);
	if (text === null) throw new RangeError(`no message ${name}`);
	return text;
}

export function dimensionLabel(dimension: Dimension, locale: Locale = getLocale()): string {
	return words(`dimension_${dimension}`, locale);
}

/** The name of a table of the model; the table's own name when the model does not know it. */
export function tableLabel(table: string, locale: Locale = getLocale()): string {
	return composed(`table_${table}`, locale) ?? table;
}

/** Parts of columns' names that are not written as words are. */
const short: Readonly<Record<string, string>> = { id: 'ID', vneid: 'VNeID', km: '(km)' };

/**
 * What a column of the model is called: in Vietnamese the first of the headers it is known by, in English its own name, which is
 * English: `accepted_at` is “Accepted at”.
 */
export function columnLabel({ aliases, name }: ColumnSpec, locale: Locale = getLocale()): string {
	if (locale === 'vi' && aliases[0] !== undefined) return aliases[0];
	const words = name
		.split('_')
		.map((word) => short[word] ?? word)
		.join(' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of an enum of the model; the value itself when the list does not have it. */
export function enumLabel(list: string, value: string, locale: Locale = getLocale()): string {
	return composed(`enum_${list}_${value}`, locale) ?? value;
}

/** The name of a further figure of an indicator (`p90`, `waiting`); null for one that is not for showing. */
export function extraLabel(name: string, locale: Locale = getLocale()): string | null {
	return composed(`extra_${name}`, locale);
}

/** Members of a dimension that the context names; empty for dimensions whose members are an enum or a number. */
export function membersOf(context: DatasetContext, dimension: Dimension): readonly Member[] {
	switch (dimension) {
		case 'ward':
			return context.wards;
		case 'school':
			return context.schools;
		case 'procedure':
			return context.procedures;
		case 'field':
			return context.fields;
		case 'unit':
			return context.units;
		default:
			return [];
	}
}

/** How a member of a dimension is called. A member nobody has named is shown by its code. */
export function memberLabel(
	context: DatasetContext,
	dimension: CategoryDimension,
	value: string | null,
	locale: Locale = getLocale()
): string {
	if (value === null) return words(`none_${dimension}`, locale);
	switch (dimension) {
		case 'neighbourhood': {
			const { ward, name } = neighbourhoodOf(value);
			return `${name} (${memberLabel(context, 'ward', ward, locale)})`;
		}
		case 'hour':
			return locale === 'vi' ? `${Number(value)} giờ` : `${value.padStart(2, '0')}:00`;
		case 'weekday':
			return formatWeekday(Number(value), { locale });
		case 'channel':
		case 'level':
		case 'status':
		case 'applicant_kind':
		case 'helper':
			return enumLabel(dimension, value, locale);
		default:
			return membersOf(context, dimension).find((member) => member.code === value)?.name ?? value;
	}
}

/** Whether a text somebody typed, with or without diacritics, occurs in a name or code. */
export function matches(typed: string, ...texts: string[]): boolean {
	const wanted = fold(typed);
	return wanted === '' || texts.some((text) => fold(text).includes(wanted));
}
