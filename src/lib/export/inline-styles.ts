/** What a drawing's look is made of; the page's style sheet does not travel with a file. */
const properties = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'paint-order',
	'font-size',
	'font-weight',
	'text-anchor'
] as const;

/**
 * Replaces classes by the styles they give, in place. `svg` must be in the document. What only serves the hand
 * (transparent areas, focus rings) is taken away.
 */
export function inlineStyles(svg: SVGSVGElement): void {
	const unseen: Element[] = [];
	// Read everything before writing anything: taking a class away changes the styles below it.
	const looks = [...svg.querySelectorAll<SVGElement>('*')].map((element) => {
		const style = getComputedStyle(element);
		return { element, values: properties.map((name) => style.getPropertyValue(name)) };
	});
	for (const { element, values } of looks) {
		const [fill, , stroke] = values;
		const seen = (paint: string | undefined) => paint !== 'none' && !/^rgba\(.*, 0\)$/u.test(paint ?? '');
		if (element instanceof SVGGeometryElement && !seen(fill) && !seen(stroke)) unseen.push(element);
		if (element instanceof SVGGraphicsElement) {
			properties.forEach((name, index) => {
				const value = values[index];
				if (value && !isDefault(name, value)) element.setAttribute(name, value);
				else element.removeAttribute(name);
			});
		}
		for (const name of [
			'class',
			'style',
			'tabindex',
			'role',
			'data-mark',
			'href',
			'aria-pressed',
			'aria-hidden'
		]) {
			element.removeAttribute(name);
		}
	}
	for (const element of unseen) element.remove();
	// Marks left behind by the renderer.
	const comments = document.createTreeWalker(svg, NodeFilter.SHOW_COMMENT);
	const found: Node[] = [];
	while (comments.nextNode()) found.push(comments.currentNode);
	for (const comment of found) comment.parentNode?.removeChild(comment);
}

const defaults: Partial<Record<(typeof properties)[number], string>> = {
	'fill-opacity': '1',
	stroke: 'none',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	opacity: '1',
	'paint-order': 'normal',
	'text-anchor': 'start'
};

function isDefault(name: (typeof properties)[number], value: string): boolean {
	return defaults[name] === value;
}
