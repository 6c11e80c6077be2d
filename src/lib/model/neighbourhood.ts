/**
 * A neighbourhood as the dimension holds it, `ward/name`: “Tổ dân phố số 1” is found in every ward, so a name alone would add up
 * people who never met. The ward is that of the dossier's day, empty where the dossier has none.
 */
export interface Neighbourhood {
	ward: string | null;
	name: string;
}

export function neighbourhoodMember({ ward, name }: Neighbourhood): string {
	return `${ward ?? ''}/${name}`;
}

/** The parts of a member; what has no slash is a name without a ward. */
export function neighbourhoodOf(member: string): Neighbourhood {
	const at = member.indexOf('/');
	return { ward: member.slice(0, Math.max(0, at)) || null, name: member.slice(at + 1) };
}
