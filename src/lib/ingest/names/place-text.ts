import { fold, tidy } from '#lib/core/text.ts';

export type PlaceKind = 'ward' | 'district' | 'province';

/** A part of a written place: its name without the word for its kind. */
export interface PlacePart {
	/** Said by a prefix (`P.`, `quận`), else null. `city` words may mean a district or a province. */
	kind: PlaceKind | 'city' | null;
	/** NFC, without its prefix. */
	name: string;
	/** `fold(name)`: what names are compared by. */
	key: string;
	/** As written, with its prefix. */
	written: string;
}

/** A written place taken apart: `P. Khương Đình (Q. Thanh Xuân)`, `00364 - Khương Đình`, `12 phố X, phường Y, Hà Nội`. */
export interface PlaceText {
	/** A code of five digits (four with a lost zero), or null. */
	code: string | null;
	parts: PlacePart[];
}

const prefixes: readonly (readonly [RegExp, PlacePart['kind']])[] = [
	[/^(?:ubnd|uy ban nhan dan|ủy ban nhân dân|bộ phận một cửa|trung tâm phục vụ hành chính công)\s+/iu, null],
	[/^(?:phường|xã|thị trấn|phuong|thi tran)\s+|^(?:p|x|tt)\s*[.]\s*|^(?:p)\s+(?=\p{Lu}|\d)|^xa\s+/iu, 'ward'],
	[/^(?:quận|huyện|thị xã|quan|huyen|thi xa)\s+|^(?:q|h|tx)\s*[.]\s*|^q\s+(?=\p{Lu}|\d)/iu, 'district'],
	[/^(?:thành phố|thanh pho)\s+|^tp\s*[.]?\s*/iu, 'city'],
	[/^(?:tỉnh|tinh)\s+|^t\s*[.]\s*/iu, 'province']
];

/** Splits at commas, semicolons, brackets, slashes and spaced or lone dashes around codes. */
export function parsePlace(text: string): PlaceText {
	let rest = tidy(text);
	let code: string | null = null;
	const numbered = /^(\d{4,5})(?:\s*[-–:.]\s*|\s+|$)/u.exec(rest) ?? /(?:^|[\s(–-])(\d{5})\)?$/u.exec(rest);
	if (numbered) {
		code = (numbered[1] ?? '').padStart(5, '0');
		rest = rest.replace(numbered[0], ' ');
	}
	const parts = rest
		.split(/[,;()[\]/]|\s[-–]\s/u)
		.map(parsePart)
		.filter((part) => part.key !== '');
	return { code, parts };
}

function parsePart(text: string): PlacePart {
	let name = text.trim();
	let kind: PlacePart['kind'] = null;
	for (const [pattern, means] of prefixes) {
		const shorter = name.replace(pattern, '');
		if (shorter === name) continue;
		name = shorter.trim();
		kind = means;
		if (means !== null) break;
	}
	return { kind, name, key: fold(name), written: text.trim() };
}

/** Parts of an address beneath the ward: a house number, a lane, a street, a hamlet. */
const house =
	/^(?:\d|(?:so|so nha|nha|ngo|ngach|hem|kiet|to|to dan pho|tdp|duong|pho|khu|khu pho|khu do thi|kdt|thon|xom|ap|ban|lo|can ho|chung cu|toa|toa nha|phong|tang|kiot|cum) )/;

/**
 * The part of a written place that names the ward, with its district and province: what a decision is asked for. Of an address
 * it leaves out the house, so that a street of cases is one, and no one's address is shown; `P.` or `Phường` makes no
 * difference. Empty where nothing is left.
 */
export function placeForm({ code, parts }: PlaceText): string {
	const wards = parts.filter(({ kind }) => kind === 'ward');
	const naming = parts.filter(
		({ kind, key }) => (kind === null ? wards.length === 0 : true) && (kind !== null || !house.test(key))
	);
	const names = naming.map(({ kind, name, written }) => {
		if (kind !== 'ward') return written;
		return /^\d/.test(name) ? `Phường ${name}` : name;
	});
	return [...(code === null ? [] : [code]), ...names].join(', ');
}
