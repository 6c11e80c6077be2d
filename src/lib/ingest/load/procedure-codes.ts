import { fold, tidy } from '#lib/core/text.ts';
import { AliasBook } from '../names/alias-book.ts';
import { procedureMatches, type NameMatch } from '../names/match.ts';
import type { Candidate } from '../names/reconciliation.ts';
import { nameSimilarity } from '../names/similarity.ts';

export interface CatalogueEntry {
	code: string;
	name: string;
	/** Days in force; absent or null: unbounded. */
	validFrom?: number | null;
	validTo?: number | null;
}

type Settled = Pick<NameMatch<'procedure'>, 'code' | 'warning' | 'reached'>;

export interface ProcedureMatch extends Settled {
	name: string | null;
	/** The code given could not be read as one. */
	unreadable: boolean;
}

const codePattern = /^(\d)\.(\d{6})(?=\D|$)/;

/**
 * Reads a procedure from its code and name cells, either of which may hold both (`1.001193 - Đăng ký khai sinh`) or be
 * null. A code is its first eight characters (`1.001193.000.00.00.H26` → `1.001193`), whether or not the catalogue has it. Zeros
 * that a spreadsheet lost on either side are given back where the catalogue has exactly one such code. Without a code: what a
 * person said of the name; else a name that the catalogue gives to exactly one code, or to one on that day. Names are never
 * matched nearly: "đăng ký khai sinh" and "đăng ký lại khai sinh" are two procedures.
 */
export class ProcedureReader {
	readonly #codes: ReadonlySet<string>;
	readonly #byName = new Map<string, CatalogueEntry[]>();

	constructor(
		private readonly catalogue: readonly CatalogueEntry[],
		private readonly aliases: AliasBook = new AliasBook([], [])
	) {
		this.#codes = new Set(catalogue.map((entry) => entry.code));
		for (const entry of catalogue) {
			const key = procedureKey(entry.name);
			this.#byName.set(key, [...(this.#byName.get(key) ?? []), entry]);
		}
	}

	/** Whether a name has several codes, so that the day matters. */
	get dated(): boolean {
		return [...this.#byName.values()].some((entries) => new Set(entries.map(({ code }) => code)).size > 1);
	}

	read(codeText: string | null, nameText: string | null, day: number | null = null): ProcedureMatch {
		const fromCode = split(codeText);
		const fromName = split(nameText);
		const code =
			(fromCode.code === null ? null : this.#readCode(fromCode.code)) ??
			(fromName.code === null ? null : this.#readCode(fromName.code));
		const name = fromName.code === null ? nameText : (fromName.name ?? nameText);
		const words = name ?? fromCode.name;
		if (code !== null) return { code, name: words, unreadable: false, warning: null, reached: 'exact' };
		const unreadable = codeText !== null;
		if (words === null) return { code, name: words, unreadable, warning: null, reached: 'none' };
		const found = this.#named(words, day);
		const { code: named, warning, reached } = found;
		return { code: named, name: words, unreadable: unreadable && named === null, warning, reached };
	}

	/** Procedures a name without a code may mean. */
	candidates(words: string, day: number | null): Candidate[] {
		const key = procedureKey(words);
		return this.catalogue
			.filter((entry) => inForce(entry, day))
			.map(({ code, name }) => ({ code, name, score: nameSimilarity(key, procedureKey(name)), why: 'name' }));
	}

	#named(words: string, day: number | null): Settled {
		const said = this.aliases.find('procedure', words, day);
		if (said?.code === null) return procedureMatches.leftOpen(said);
		if (said && this.#codes.has(said.code)) return procedureMatches.settled(said.code, 'alias');
		const named = this.#byName.get(procedureKey(words)) ?? [];
		const codes = new Set(named.map(({ code }) => code));
		const today = codes.size > 1 ? named.filter((entry) => inForce(entry, day)) : named;
		const [only, other] = new Set(today.map(({ code }) => code));
		if (named.length === 0) return procedureMatches.unmatched;
		if (only === undefined || other !== undefined) return procedureMatches.ambiguous;
		const asWritten = named.some(({ name }) => name === tidy(words));
		return procedureMatches.settled(only, asWritten ? 'exact' : 'normalised');
	}

	#readCode(text: string): string | null {
		const exact = codePattern.exec(text);
		if (exact) return exact[0];
		const short = /^(\d)[.,](\d{1,5})$/.exec(text);
		if (!short) return null;
		const [, head = '', tail = ''] = short;
		const known = new Set(
			[`${head}.${tail.padEnd(6, '0')}`, `${head}.${tail.padStart(6, '0')}`].filter((code) =>
				this.#codes.has(code)
			)
		);
		const [only] = known;
		return known.size === 1 && only ? only : null;
	}
}

function inForce({ validFrom, validTo }: CatalogueEntry, day: number | null): boolean {
	return day === null || ((validFrom ?? day) <= day && day <= (validTo ?? day));
}

/** Folded, without the word "thủ tục", and with one i (đăng kí, đăng ký). */
function procedureKey(name: string): string {
	return fold(name)
		.replace(/^thu tuc (?:hanh chinh )?/, '')
		.replace(/(?<=\b[hklmst])y\b/g, 'i');
}

/** `1.001193.000.00.00.H26 - Đăng ký khai sinh` → its two halves; a text that does not start as a code is a name. */
function split(text: string | null): { code: string | null; name: string | null } {
	if (text === null) return { code: null, name: null };
	const found = /^(\d[.,]\d{1,6}(?:\.[\w.]+)?)(?:\s*[-–:]\s*|\s+|$)(.*)$/u.exec(tidy(text));
	return found ? { code: found[1] ?? null, name: found[2] || null } : { code: null, name: text };
}
