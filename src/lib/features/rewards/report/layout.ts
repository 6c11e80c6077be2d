/** Millimetres. Decree 30/2020/NĐ-CP: top and bottom 20–25, left 30–35, right 15–20; the number stands in the top margin. */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;
export const A4 = { width: 210, height: 297 } as const;
export const FONT = 'Times New Roman';

/** Word counts letters in half points. */
export function halfPoints(points: number): number {
	return points * 2;
}

/** Width between the margins, in twentieths of a point. */
export function textWidth(landscape: boolean): number {
	const page = landscape ? A4.height : A4.width;
	return twips(page - MARGINS.left - MARGINS.right);
}

/** Millimetres in twentieths of a point, rounded: the library's own conversion cuts, and a margin would fall short of the decree's. */
export function twips(millimetres: number): number {
	return Math.round((millimetres * 1440) / 25.4);
}
