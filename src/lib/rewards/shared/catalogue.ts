import { fold } from '#lib/core/text.ts';
import type { DossierRow, ProcedureRow } from '../rows.ts';

/** Names and codes of procedures, to tell whether two texts mean the same one. */
export interface Catalogue {
	/** A procedure's name in the spelling in which names are compared. */
	nameKey(text: string): string;
	/** Codes a text may mean: the one written in it, or those of its name. */
	codes(text: string): readonly string[];
	/** One key for a dossier's procedure: its code, else that of its name, else the folded name; null when neither is given. */
	keyOf(dossier: DossierRow): string | null;
}

export function catalogueOf(procedures: readonly ProcedureRow[]): Catalogue {
	const nameKey = remembered(procedureName);
	const byName = new Map<string, Set<string>>();
	for (const { code, name } of procedures) {
		const key = nameKey(name);
		const codes = byName.get(key) ?? new Set<string>();
		byName.set(key, codes.add(shortCode(code) ?? code));
	}
	const codes = remembered((text) => {
		const written = shortCode(text);
		return written === null ? [...(byName.get(nameKey(text)) ?? [])].sort() : [written];
	});
	const keyOfCode = remembered((code) => shortCode(code) ?? code);
	const keyOfName = remembered((name) => codes(name)[0] ?? nameKey(name));
	return {
		nameKey,
		codes,
		keyOf({ procedure_code, procedure_name }) {
			if (procedure_code !== null) return keyOfCode(procedure_code);
			return procedure_name === null ? null : keyOfName(procedure_name);
		}
	};
}

/** A function of texts of which a year's rows have few different ones: each is worked out once. */
function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
	const known = new Map<string, Value>();
	return (text) => {
		let value = known.get(text);
		if (value === undefined) known.set(text, (value = work(text)));
		return value;
	};
}

/** Folded, without the words "thủ tục" that some lists put before every name. */
function procedureName(text: string): string {
	return fold(text).replace(/^thu tuc /, '');
}

/** The eight characters by which codes are compared, where the text begins with a code. */
function shortCode(text: string): string | null {
	return /^\d\.\d{6}/.exec(text.trim())?.[0] ?? null;
}
