import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';

/** Vietnamese first: what it lacks falls to the Latin file of the same weight. */
const faces = [
	{ family: 'nhip vi', weight: 400, url: vietnamese400 },
	{ family: 'nhip vi', weight: 600, url: vietnamese600 },
	{ family: 'nhip latin', weight: 400, url: latin400 },
	{ family: 'nhip latin', weight: 600, url: latin600 }
] as const;

const VIETNAMESE =
	'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';

/**
 * `@font-face` rules with the fonts inside, for pictures: an image drawn from SVG may load nothing. The files are the
 * page's own and normally cached.
 */
export async function embeddedFonts(): Promise<string> {
	const rules = await Promise.all(
		faces.map(async ({ family, weight, url }) => {
			const response = await fetch(url);
			if (!response.ok) throw new TypeError(`${response.status} ${url}`);
			const range = family === 'nhip vi' ? `unicode-range:${VIETNAMESE};` : '';
			return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};${range}src:url(data:font/woff2;base64,${base64(
				new Uint8Array(await response.arrayBuffer())
			)}) format('woff2')}`;
		})
	);
	// A later rule wins where ranges overlap, so the Latin ones come first.
	return rules.toReversed().join('');
}

function base64(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}
