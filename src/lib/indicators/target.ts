import { indicator } from './catalogue.ts';

/**
 * A figure of the table `targets` in the unit of its indicator. Targets of shares are written as `30` (per cent), `30%` or `0,3`, of which the
 * load gives 30, 0.3 and 0.3: over 1 it is per cent, else the share itself, so that 1 is all of them. Other units are as written. Throws
 * UsageError `indicator_unknown`.
 */
export function targetValue(id: string, written: number): number {
	return indicator(id).unit === 'share' && written > 1 ? written / 100 : written;
}
