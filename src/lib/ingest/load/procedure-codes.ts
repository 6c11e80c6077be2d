import { fold, tidy } from '#lib/core/text.ts';

export interface CatalogueEntry {
	code: string;
	name: string;
}

export interface ProcedureMatch {
	code: string | null;
	name: string | null;
	/** The code given could not be read as one. */
	unreadable: boolean;
}

const codePattern = /^(\d)\.(\d{6})(?=\D|$)/;

/**
 * Reads a procedure from its code and name cells, either of which may hold both (`1.001193 - Đăng ký khai sinh`) or be
 * null. A code is its first eight characters (`1.001193.000.00.00.H26` → `1.001193`). Zeros that a spreadsheet lost on
 * either side are given back where the catalogue has exactly one such code. Without a code, a name that the
 * catalogue gives to exactly one code stands for it.
 */
export function procedureReader(catalogue: readonly CatalogueEntry[]) {
	const codes = new Set(catalogue.map((entry) => entry.code));
	const byName = new Map<string, Set<string>>();
	for (const { code, name } of catalogue) {
		const key = fold(name);
		byName.set(key, (byName.get(key) ?? new Set()).add(code));
	}
	const readCode = (text: string): string | null => {
		const exact = codePattern.exec(text);
		if (exact) return exact[0];
		const short = /^(\d)[.,](\d{1,5})$/.exec(text);
		if (!short) return null;
		const [, head = '', tail = ''] = short;
		const known = new Set(
			[`${head}.${tail.padEnd(6, '0')}`, `${head}.${tail.padStart(6, '0')}`].filter((code) => codes.has(code))
		);
		const [only] = known;
		return known.size === 1 && only ? only : null;
	};
	return (codeText: string | null, nameText: string | null): ProcedureMatch => {
		const fromCode = split(codeText);
		const fromName = split(nameText);
		const code =
			(fromCode.code === null ? null : readCode(fromCode.code)) ??
			(fromName.code === null ? null : readCode(fromName.code));
		const name = fromName.code === null ? nameText : (fromName.name ?? nameText);
		const words = name ?? fromCode.name;
		if (code !== null || words === null)
			return { code, name: words, unreadable: codeText !== null && code === null };
		const named = byName.get(fold(words));
		const [only] = named ?? [];
		const meant = named?.size === 1 && only ? only : null;
		return { code: meant, name: words, unreadable: codeText !== null && meant === null };
	};
}

/** `1.001193.000.00.00.H26 - Đăng ký khai sinh` → its two halves; a text that does not start as a code is a name. */
function split(text: string | null): { code: string | null; name: string | null } {
	if (text === null) return { code: null, name: null };
	const found = /^(\d[.,]\d{1,6}(?:\.[\w.]+)?)(?:\s*[-–:]\s*|\s+|$)(.*)$/u.exec(tidy(text));
	return found ? { code: found[1] ?? null, name: found[2] || null } : { code: null, name: text };
}
