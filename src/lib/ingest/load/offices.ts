import { byText } from '#lib/core/order.ts';
import { fold, tidy } from '#lib/core/text.ts';
import type { AliasBook } from '../names/alias-book.ts';
import { FUZZY_LIMIT } from '../names/clear-winner.ts';
import type { Candidate, Reached } from '../names/reconciliation.ts';
import { nameSimilarity, sameDigits } from '../names/similarity.ts';
import { writtenKey } from '../names/written-key.ts';

export interface WrittenOffice {
	text: string;
	rows: number;
}

export interface OfficeMatch {
	/** The office as it is written in the snapshot. */
	name: string;
	reached: Reached;
}

interface Office {
	name: string;
	/** `fold()` of its name without what all offices are called. */
	own: string;
	rows: number;
}

/**
 * Offices have no register: they are those the data names. Forms that differ by abbreviations of kinds (UBND, P., Q.), capitals,
 * signs or the place of tones are one office, and a form without any diacritics is the one office it can be; all are written as
 * most rows write it. What a person said goes first, where it holds on the day. Nothing is joined nearly; `candidates` says what looks
 * like what. Which unit an office is of on a day, `OfficeUnits` says.
 */
export class OfficeResolver {
	readonly #matches = new Map<string, OfficeMatch>();
	readonly #aliases: AliasBook;
	readonly #offices: readonly Office[];

	/** `known`: folded names of units, which are never misspellings of one another. */
	constructor(
		written: readonly WrittenOffice[],
		aliases: AliasBook,
		private readonly known: ReadonlySet<string>
	) {
		this.#aliases = aliases;
		const groups = new Map<string, WrittenOffice[]>();
		const free = written.filter(({ text }) => aliases.find('office', text, null) === undefined);
		const keys = free.map(({ text }) => officeKey(text));
		free.forEach((each, index) => {
			const key = keys[index] ?? '';
			const spelled = isPlain(key)
				? new Set(keys.filter((other) => !isPlain(other) && fold(other) === key))
				: [];
			const [only, other] = [...spelled];
			const group = only !== undefined && other === undefined ? only : key;
			groups.set(group, [...(groups.get(group) ?? []), each]);
		});
		for (const group of groups.values()) {
			const [most] = [...group].sort((a, b) => b.rows - a.rows || byText(a.text, b.text));
			const name = tidy(most?.text ?? '');
			for (const { text } of group)
				this.#matches.set(text, { name, reached: text === name ? 'exact' : 'normalised' });
		}
		const rows = new Map<string, number>();
		for (const each of written) {
			const { name } = this.resolve(each.text, null);
			rows.set(name, (rows.get(name) ?? 0) + each.rows);
		}
		this.#offices = [...rows].map(([name, count]) => ({ name, own: ownName(name), rows: count }));
	}

	/** Day null: of what has no date. */
	resolve(text: string, day: number | null): OfficeMatch {
		const said = this.#aliases.find('office', text, day);
		if (said) return { name: said.code ?? tidy(text), reached: 'alias' };
		return this.#matches.get(text) ?? { name: tidy(text), reached: 'exact' };
	}

	/** Offices with more rows that a name may be a misspelling of. */
	candidates(name: string): Candidate[] {
		const own = ownName(name);
		const rows = this.#offices.find((office) => office.name === name)?.rows ?? 0;
		return this.#offices
			.filter(
				(office) =>
					office.name !== name &&
					office.rows >= rows &&
					sameDigits(office.own, own) &&
					!(this.known.has(own) && this.known.has(office.own))
			)
			.map((office) => ({
				code: office.name,
				name: office.name,
				score: nameSimilarity(own, office.own),
				why: 'name' as const
			}))
			.filter(({ score }) => score >= FUZZY_LIMIT);
	}
}

const start = '(?<![\\p{L}\\p{N}])';
const kinds: readonly (readonly [RegExp, string])[] = [
	[new RegExp(`${start}(?:ủy|uỷ|uy) ban (?:nhân dân|nhan dan)`, 'giu'), 'ubnd'],
	[new RegExp(`${start}(?:p\\s*[.]\\s*|p\\s+(?=\\p{Lu}))`, 'gu'), 'phường '],
	[new RegExp(`${start}(?:P\\s*[.]\\s*|P\\s+(?=\\p{Lu}))`, 'gu'), 'phường '],
	[new RegExp(`${start}[Qq]\\s*[.]\\s*|${start}[Qq]\\s+(?=\\p{Lu})`, 'gu'), 'quận '],
	[new RegExp(`${start}[Xx]\\s*[.]\\s*`, 'gu'), 'xã '],
	[new RegExp(`${start}[Hh]\\s*[.]\\s*`, 'gu'), 'huyện '],
	[new RegExp(`${start}tx\\s*[.]\\s*`, 'giu'), 'thị xã '],
	[new RegExp(`${start}tp\\s*[.]?\\s+`, 'giu'), 'thành phố '],
	[new RegExp(`${start}(?:bp|bộ phận)\\s+(?:1|một) cửa`, 'giu'), 'một cửa']
];

/** What forms of one office share; tones and letters stay. */
export function officeKey(text: string): string {
	return writtenKey(kinds.reduce((key, [pattern, word]) => key.replace(pattern, word), tidy(text)));
}

function isPlain(key: string): boolean {
	return fold(key) === key;
}

/** The name without the words every office has: `ubnd phuong khuong dinh` → `khuong dinh`. */
function ownName(name: string): string {
	return fold(officeKey(name)).replace(
		/^(?:(?:ubnd|mot cua|phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh|so|phong) )+/,
		''
	);
}
