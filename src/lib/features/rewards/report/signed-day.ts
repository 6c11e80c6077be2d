import type { IsoDate } from '#lib/core/dates.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';

type Dated = { content: Pick<TallyFile['content'], 'date'>; sources: Pick<TallyFile['sources'], 'asOf'> };

/**
 * The day written on the report: that of its signing (Decree 30/2020/NĐ-CP, annex I), so never one before the data it tells of. Null where
 * the tally's day is: the place is then left to be filled in by hand, as the number is (docs/decisions/0026-a-report-is-dated-when-signed.md).
 */
export function signedDay({ content, sources }: Dated): IsoDate | null {
	return content.date < sources.asOf ? null : content.date;
}
