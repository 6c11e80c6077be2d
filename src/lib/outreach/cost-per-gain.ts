/** Dossiers more than without the treatment, and what one of them cost, with 95 % intervals. */
export interface CostPerGain {
	gain: number;
	gainLower: number | null;
	gainUpper: number | null;
	/** Cost ÷ gain; null where no gain is shown. */
	each: number | null;
	eachLower: number | null;
	/** Null where the data do not rule out that nothing was gained: there is then no most it can have cost. */
	eachUpper: number | null;
}

/**
 * What one further dossier cost. `dossiers` are those of the treated places from their starts on, `effect` the effect on the share
 * of them. Ends of the interval are those of the effect: the most that it can have cost goes with the least that was gained.
 */
export function costPerGain(
	cost: number,
	dossiers: number,
	effect: { att: number; lower: number | null; upper: number | null }
): CostPerGain {
	const times = (share: number | null) => (share === null ? null : share * dossiers);
	const [gain, gainLower, gainUpper] = [effect.att * dossiers, times(effect.lower), times(effect.upper)];
	const over = (count: number | null) => (count === null || count <= 0 ? null : cost / count);
	const shown = gainLower !== null && gainLower > 0;
	return {
		gain,
		gainLower,
		gainUpper,
		each: shown ? over(gain) : null,
		eachLower: over(gainUpper),
		eachUpper: over(gainLower)
	};
}
