import type { Tone } from '../types.ts';

export interface TipLine {
	label: string;
	value: string;
	/** A swatch before the label. */
	tone?: Tone;
}

/** What a tooltip shows, and the point (in the drawing's pixels) it speaks of. */
export interface Tip {
	x: number;
	y: number;
	title: string;
	lines: readonly TipLine[];
	note?: string;
}
