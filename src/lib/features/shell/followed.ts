/** Places that show the whole of the data, or none: what they say does not change with the period and the filters. */
const UNFOLLOWED = ['/khen-thuong', '/tiep-can/thiet-bi', '/nhap-du-lieu', '/phuong-phap'] as const;

/** Whether the page at a path (without its language) follows the period and the filters. */
export function followsView(path: string): boolean {
	return !UNFOLLOWED.some((place) => path === place || path.startsWith(`${place}/`));
}
