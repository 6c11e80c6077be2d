type Report = (near: boolean) => void;

/** One observer for all: a page has dozens of charts and figures. */
let observer: IntersectionObserver | undefined;
const reports = new WeakMap<Element, Report>();

/** Attachment that says whether an element is in the window, or a step from it. */
export function whenNear(report: Report): (node: Element) => () => void {
	return (node) => {
		observer ??= new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting } of entries) reports.get(target)?.(isIntersecting);
			},
			{ rootMargin: '48px 0px' }
		);
		reports.set(node, report);
		observer.observe(node);
		return () => {
			observer?.unobserve(node);
			reports.delete(node);
		};
	};
}
