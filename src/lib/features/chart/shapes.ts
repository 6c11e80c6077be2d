import type { Category, CountItem, HourCell, ShareRow, Tone } from '#lib/charts/types.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import { enums } from '#lib/model/enums.ts';
import type { CategoryDimension } from '#lib/model/dimensions.ts';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import type { DatasetContext } from '#lib/state/context.ts';
import type { Period } from '#lib/state/period.ts';
import { memberLabel } from '../labels.ts';
import { keyOf, monthsOf } from './measured.ts';

/** All dossiers of a line, whatever came of them: the denominator of a rate is what it is counted over. */
const dossiers = (row: IndicatorRow): number => row.denominator ?? 0;

const channelTones: Record<string, Tone> = {
	online: 'online',
	in_person: 'in_person',
	post: 'post',
	other: 'other',
	'': 'missing'
};

/** Channels as categories, in one order; "missing" only when it occurs. */
export function channelCategories(context: DatasetContext, answer: IndicatorAnswer, at: number): Category[] {
	const present = new Set(answer.rows.map((row) => keyOf(row.keys[at] ?? null)));
	return ['online', 'in_person', 'post', 'other', '']
		.filter((key) => present.has(key))
		.map((key) => ({
			key: key === '' ? 'missing' : key,
			label: memberLabel(context, 'channel', key === '' ? null : key),
			tone: channelTones[key] ?? 'other'
		}));
}

/** Dossiers by month and channel as rows of shares, months without dossiers included. */
export function channelsByMonth(answer: IndicatorAnswer, period: Period): ShareRow[] {
	const counts = new Map<string, Record<string, number>>(monthsOf(period).map((month) => [month, {}]));
	for (const row of answer.rows) {
		const month = counts.get(row.keys[0] ?? '');
		if (month) month[row.keys[1] ?? 'missing'] = dossiers(row);
	}
	return [...counts].map(([month, byChannel]) => ({
		key: month,
		label: formatPeriod(month, { short: true }),
		counts: byChannel
	}));
}

/** Dossiers by a category with a fixed order (status, applicant) as amounts; members that do not occur are left out. */
export function countsOf(
	answer: IndicatorAnswer,
	dimension: CategoryDimension & ('status' | 'applicant_kind' | 'channel' | 'level'),
	context: DatasetContext
): CountItem[] {
	const byKey = new Map(answer.rows.map((row) => [row.keys[0] ?? null, dossiers(row)]));
	return [...Object.keys(enums[dimension]), null]
		.filter((key) => (byKey.get(key) ?? 0) > 0)
		.map((key) => ({
			key: keyOf(key),
			label: memberLabel(context, dimension, key),
			count: byKey.get(key) ?? 0,
			...(dimension === 'channel' ? { tone: channelTones[keyOf(key)] ?? 'other' } : {}),
			...(key === null ? { tone: 'missing' as const } : {})
		}));
}

/** Dossiers by weekday and hour of filing; those without a time of day are in `untimed`. */
export function hoursOf(answer: IndicatorAnswer): { cells: HourCell[]; timed: number; untimed: number } {
	const cells: HourCell[] = [];
	let [timed, untimed] = [0, 0];
	for (const row of answer.rows) {
		const [weekday, hour] = row.keys;
		const count = dossiers(row);
		if (weekday === null || weekday === undefined || hour === null || hour === undefined) {
			untimed += count;
			continue;
		}
		timed += count;
		cells.push({ weekday: Number(weekday), hour: Number(hour), count });
	}
	return { cells, timed, untimed };
}
