import type { Tone } from './types.ts';

/** The CSS colour of a tone, by the theme's token. */
export function toneColour(tone: Tone): string {
	return `var(--tone-${tone.replace('_', '-')})`;
}

/** Categorical tones in their fixed order; past the seventh they start again (use fewer categories). */
export function categoryTone(index: number): Tone {
	return `cat-${(index % 7) + 1}` as Tone;
}
