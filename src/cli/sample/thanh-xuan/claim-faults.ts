import type { Random } from '#lib/core/random.ts';

/** How often each fault is put into the claims (fewer where no such dossier is left). */
export const claimFaults = {
	/** Same id, written with small letters, spaces, letter O for zero, or without its prefix's dots. */
	id_disguised: 40,
	/** One character off; the right dossier is its only neighbour in most cases. */
	id_typo: 35,
	/** A dossier nobody filed. */
	id_wrong: 30,
	not_online: 25,
	failed: 8,
	withdrawn: 4,
	practice_dossier: 20,
	date_off: 15,
	procedure_other: 10,
	student_unknown: 6,
	same_claim_twice: 14,
	dossier_of_another: 18
} as const;

export type ClaimFault = keyof typeof claimFaults;

/** The same id as people write it. */
export function disguiseId(id: string, random: Random): string {
	const ways = [
		(text: string) => text.toLowerCase(),
		(text: string) => ` ${text.replace('-', ' - ')}`,
		(text: string) => text.replace('000.00.00.', 'OOO.OO.OO.'),
		(text: string) => text.replaceAll('.', '')
	];
	return random.pick(ways)(id);
}

/** One digit of the sequence changed, or a number no desk ever gave (7xxx). */
export function breakId(id: string, way: 'id_typo' | 'id_wrong', random: Random): string {
	if (way === 'id_wrong') return id.slice(0, -4) + String(random.int(7000, 7999));
	const position = id.length - 4;
	return id.slice(0, position) + String(random.int(3, 6)) + id.slice(position + 1);
}
