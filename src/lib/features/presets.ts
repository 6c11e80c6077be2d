import type { IsoDate } from '#lib/core/dates.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { getLocale } from '#lib/i18n/generated/runtime.js';
import type { Manifest } from '#lib/model/snapshot.ts';
import { lastMonths, type Period } from '#lib/state/period.ts';
import { lastShownDay } from '#lib/state/view.ts';

export interface Preset extends Period {
	key: string;
	label: string;
}

/** Periods worth one click: the last months to the end of the data, the years of the data, and its campaigns. */
export function presetsOf(manifest: Manifest): Preset[] {
	const { firstDay, campaigns } = manifest;
	const end = lastShownDay(manifest);
	const presets: Preset[] = [
		{ key: 'last-12', label: m.app_period_last_12(), ...lastMonths(end, 12) },
		{ key: 'last-6', label: m.app_period_last_6(), ...lastMonths(end, 6) },
		{ key: 'last-3', label: m.app_period_last_3(), ...lastMonths(end, 3) },
		{ key: 'last-1', label: m.app_period_last_1(), ...lastMonths(end, 1) }
	];
	for (const year of firstDay === null ? [] : years(firstDay, end)) {
		presets.push({
			key: `year-${year}`,
			label: m.app_period_year({ year }),
			from: `${year}-01-01`,
			to: `${year}-12-31`
		});
	}
	for (const { from, to, title } of campaigns) {
		presets.push({ key: `campaign-${from}`, label: m.app_campaign({ title: title[getLocale()] }), from, to });
	}
	if (firstDay !== null) presets.push({ key: 'all', label: m.app_period_all(), from: firstDay, to: end });
	// Two names for the same days would make the chosen one ambiguous: the first keeps them.
	return presets.filter(
		(preset, index) => presets.findIndex(({ from, to }) => from === preset.from && to === preset.to) === index
	);
}

function years(from: IsoDate, to: IsoDate): string[] {
	const first = Number(from.slice(0, 4));
	const count = Number(to.slice(0, 4)) - first + 1;
	return Array.from({ length: count }, (_, index) => String(first + index)).reverse();
}
