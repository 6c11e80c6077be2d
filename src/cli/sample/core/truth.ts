import { byText } from '#lib/core/order.ts';
import type { Dossier } from '../world/dossier.ts';
import type { ExportRow } from '../export/dossier-export.ts';
import type { State } from '../world/state.ts';

/** What one file holds, by the generator's own count: the check on how it is read. */
export interface FileTruth {
	/** Rows below the header that are dossiers, good and bad (no titles, banners, totals). */
	rows: number;
	/** Rows to be turned away. */
	noId: number;
	badDate: number;
	/** Good rows of dossiers no earlier file of the set showed, and of those one did. */
	first: number;
	again: number;
	practice: number;
	/** Good rows as written: by ward (code, `none` for an empty cell, `outside` for a place outside) and channel. */
	byWard: Record<string, number>;
	byChannel: Record<string, number>;
}

/** What the whole set holds once every dossier is counted once, as its last export shows it; practice left out. */
export interface SetTruth {
	dossiers: number;
	byWard: Record<string, number>;
	byChannel: Record<string, number>;
	byStatus: Record<string, number>;
}

export function fileTruth(rows: readonly ExportRow[], earlier: ReadonlySet<string>): FileTruth {
	const good = rows.filter((row) => row.fault === null).map((row) => row.dossier);
	return {
		rows: rows.length,
		noId: rows.filter((row) => row.fault === 'no_id').length,
		badDate: rows.filter((row) => row.fault === 'bad_date').length,
		first: good.filter((d) => !earlier.has(d.id)).length,
		again: good.filter((d) => earlier.has(d.id)).length,
		practice: good.filter((d) => d.practice).length,
		byWard: tally(good.map(wardAsWritten)),
		byChannel: tally(good.map(channelAsWritten))
	};
}

export function setTruth(dossiers: readonly Dossier[], last: ReadonlyMap<string, State>): SetTruth {
	return {
		dossiers: dossiers.length,
		byWard: tally(dossiers.map(wardAsWritten)),
		byChannel: tally(dossiers.map(channelAsWritten)),
		byStatus: tally(dossiers.map((d) => last.get(d.id)?.status ?? 'none'))
	};
}

export function wardAsWritten(d: Dossier): string {
	return d.wardMissing ? 'none' : d.strayWard !== null ? 'outside' : d.place.code;
}

export function channelAsWritten(d: Dossier): string {
	return d.channelMissing ? 'none' : d.channel;
}

/** Counts of equal texts, in the order of the texts. */
export function tally(list: readonly string[]): Record<string, number> {
	const counts = new Map<string, number>();
	for (const key of list) counts.set(key, (counts.get(key) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([a], [b]) => byText(a, b)));
}
