/** Neighbourhoods a ward has. */
export const NEIGHBOURHOODS = 4;

/** Code in the register of neighbourhoods. */
export function neighbourhoodId(ward: string, number: number): string {
	return `TDP-${ward}-${number}`;
}

export function neighbourhoodName(number: number): string {
	return `Tổ dân phố số ${number}`;
}
