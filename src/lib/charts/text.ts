/**
 * Widths of text without a browser, so that the server lays a chart out as the page will. Advance widths are those of
 * Be Vietnam Pro in ems, by class of character; a diacritic does not change the width of its letter.
 */
const classes: [RegExp, number][] = [
	[/[ijlI.,:;'|!ıt\u00a0 ]/u, 0.29],
	[/[fr()[\]/-]/u, 0.38],
	[/→/u, 1],
	[/[mwMW%]/u, 0.9],
	[/[A-ZĐ]/u, 0.7]
];

// The same names and figures are measured on every frame of a drag: each text is worked out once.
const known = new Map<string, number>();
/** Texts remembered; past it all are forgotten, which is cheaper than keeping an order. */
const KNOWN = 5000;

/** Estimated width of one line of text in pixels. */
export function textWidth(text: string, fontSize: number): number {
	let ems = known.get(text);
	if (ems === undefined) {
		ems = 0;
		for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
			ems += classes.find(([pattern]) => pattern.test(character))?.[1] ?? 0.58;
		}
		if (known.size >= KNOWN) known.clear();
		known.set(text, ems);
	}
	return ems * fontSize;
}

/** The text, or as much of it as fits with an ellipsis. The full text stays in the mark's accessible name. */
export function fitText(text: string, width: number, fontSize: number): string {
	if (textWidth(text, fontSize) <= width) return text;
	const characters = Array.from(text.normalize('NFC'));
	while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
	return `${characters.join('').trimEnd()}…`;
}
