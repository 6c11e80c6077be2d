import { groupBy } from '#lib/core/groups.ts';
import { nestedSmallCells } from '#lib/core/small-cells.ts';
import { handedOver, metNeed, openNeed, type CurrentLine } from './ledger.ts';

/** How far needs have come, in devices (or lines). Each step counts everything that ever reached it. */
export interface Funnel {
	need: number;
	/** Null where not every place says it. */
	matched: number | null;
	handed: number;
	returned: number;
	/** Handed over and not back, no more than each need. */
	met: number;
	/** Neither met nor promised. What is left of the need is promised. */
	open: number;
}

export interface PlaceFunnel {
	place: string;
	ward: string | null;
	/** Null where the need is too small to be shown. */
	funnel: Funnel | null;
}

export interface WardFunnel {
	ward: string | null;
	funnel: Funnel | null;
	/** Most need first; hidden ones last. */
	places: PlaceFunnel[];
}

/** The funnel of all lines together; lines without a need are no part of it. */
export function funnelOf(lines: readonly CurrentLine[]): Funnel {
	const asking = lines.filter(({ need }) => need !== null);
	const sum = (of: (line: CurrentLine) => number) => asking.reduce((total, line) => total + of(line), 0);
	return {
		need: sum(({ need }) => need ?? 0),
		matched: asking.some(({ matched }) => matched === null) ? null : sum(({ matched }) => matched ?? 0),
		handed: sum(handedOver),
		returned: sum(({ returned }) => returned ?? 0),
		met: sum(metNeed),
		open: sum(openNeed)
	};
}

/**
 * Funnels by ward and, within it, by school or office, most need first. What fewer than five need is hidden, with as much
 * beside it as keeps it from being worked out from the totals (`nestedSmallCells`).
 */
export function funnelsByWard(lines: readonly CurrentLine[]): WardFunnel[] {
	const places = [
		...groupBy(
			lines.filter(({ need }) => need !== null),
			({ ward, place }) => JSON.stringify([ward, place])
		).values()
	].map((own) => ({
		place: own[0]?.place ?? '',
		ward: own[0]?.ward ?? null,
		lines: own,
		funnel: funnelOf(own)
	}));
	const hidden = nestedSmallCells(
		places.map(({ ward, funnel }) => ({ part: partOf(ward), size: funnel.need }))
	);
	const shown = places.map((each, index) => ({ ...each, hidden: hidden.cells.has(index) }));
	return [...groupBy(shown, ({ ward }) => partOf(ward)).values()]
		.map((own): WardFunnel => {
			const ward = own[0]?.ward ?? null;
			return {
				ward,
				funnel: hidden.parts.has(partOf(ward)) ? null : funnelOf(own.flatMap((each) => each.lines)),
				places: own
					.map(({ place, ward: its, funnel, hidden: small }) => ({
						place,
						ward: its,
						funnel: small ? null : funnel
					}))
					.sort(mostNeed)
			};
		})
		.sort(mostNeed);
}

function mostNeed(one: { funnel: Funnel | null }, other: { funnel: Funnel | null }): number {
	return (other.funnel?.need ?? -1) - (one.funnel?.need ?? -1);
}

const partOf = (ward: string | null) => ward ?? '';
