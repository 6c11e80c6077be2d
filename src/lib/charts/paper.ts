import { getContext, hasContext, setContext } from 'svelte';

/** What the margins of theme.css leave of an A4 sheet, 186 mm, in pixels. */
const SHEET = 702;

const key = Symbol('paper width');

/** Called by a page whose charts each take the whole width of a sheet when they are printed. */
export function chartsFillSheet(): void {
	setContext(key, SHEET);
}

/** The width charts of this page are drawn at on paper; null: what was drawn for the screen is made to fit. */
export function paperWidth(): number | null {
	return hasContext(key) ? getContext<number>(key) : null;
}
