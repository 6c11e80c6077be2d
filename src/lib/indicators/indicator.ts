import type { Dimension } from '#lib/model/dimensions.ts';

export interface Bilingual {
	vi: string;
	en: string;
}

/**
 * share: numerator ÷ denominator in [0, 1], with a Wilson interval. ratio: a quotient that is not a share.
 * per_thousand: numerator ÷ denominator × 1,000. quantile: median (value) and P90. count: numerator alone.
 * composite: built from other indicators. effect: an estimate with its own interval.
 */
export type IndicatorKind =
	'share' | 'ratio' | 'per_thousand' | 'quantile' | 'count' | 'composite' | 'effect';

/** One line of an answer. Numbers are unrounded; null means "no data" (never NaN, never a silent 0). */
export interface IndicatorRow {
	/** One per dimension asked for, in that order; null is "none" (e.g. a dossier whose ward is unmatched). */
	keys: (string | null)[];
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	/** 95 % interval of `value`, same unit; null where none is defined. */
	lower: number | null;
	upper: number | null;
	/** Further figures by name, e.g. `{p90, mean}` of D6. */
	extra?: Record<string, number | null>;
	/** The group is too small to be shown: every figure is null. Set where answers are shown, never by an engine. */
	suppressed?: true;
}

export interface IndicatorAnswer {
	indicator: string;
	by: readonly Dimension[];
	rows: IndicatorRow[];
	/** What gave the answer. */
	engine: 'cube' | 'duckdb';
	/** Why there is nothing: `inputs_absent` with the tables or columns missing. Rows are empty then. */
	absent?: { code: string; params: Record<string, string | number> };
}
