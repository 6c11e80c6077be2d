import { dayNumber } from '#lib/core/dates.ts';
import type { Place, WorldSpec } from './place.ts';
import { offeredOnline, type Procedure } from './procedures.ts';

const byLevel = { information: 0, partial: -0.03, full: 0.05 } as const;

export interface OnlineChance {
	/** Probability that the dossier is filed online, 0 to 1. */
	p: number;
	/** The part of it that the effects add; 0 where none is at work. */
	added: number;
}

/** Which numbers a day looks up, prepared once. */
export interface ChannelModel {
	chance(place: Place, procedure: Procedure, day: number): OnlineChance;
}

/**
 * Linear in probability, so that trends are parallel without the effects:
 * p = base + drift · (day − first) ÷ (last − first) + shock + ward + level + Σ effects, and 0 where not offered online.
 * A probability outside [0, 0.98] throws a RangeError: clipping would falsify the stated effect.
 */
export function channelModel(spec: WorldSpec): ChannelModel {
	const first = dayNumber(spec.from);
	const span = dayNumber(spec.to) - first;
	const shock = spec.commonShock && {
		day: dayNumber(spec.commonShock.from),
		points: spec.commonShock.points
	};
	const effects = spec.effects.map((effect) => ({
		points: effect.points,
		from: new Map(Object.entries(effect.from).map(([code, date]) => [code, dayNumber(date)]))
	}));
	return {
		chance(place, procedure, day) {
			if (!offeredOnline(procedure)) return { p: 0, added: 0 };
			let added = 0;
			for (const effect of effects) {
				const from = effect.from.get(place.code);
				if (from !== undefined && day >= from) added += effect.points / 100;
			}
			const trend = spec.online.base + spec.online.drift * ((day - first) / span);
			const common = shock && day >= shock.day ? shock.points / 100 : 0;
			const p = trend + common + place.onlineShift + byLevel[procedure.online_level] + added;
			if (p < 0 || p > 0.98) throw new RangeError(`online probability ${p} in ${place.name}`);
			return { p, added };
		}
	};
}
