/**
 * Attachment that hears the moves of a pointer as they come. A browser holds `pointermove` back until the next frame;
 * `pointerrawupdate`, where there is one (in secure contexts, not in every browser), does not wait. Both are heard: the handler
 * must take the same move twice.
 */
export function onPointerMoves(handler: (event: PointerEvent) => void): (node: Element) => () => void {
	return (node) => {
		const heard = handler as EventListener;
		node.addEventListener('pointermove', heard);
		node.addEventListener('pointerrawupdate', heard);
		return () => {
			node.removeEventListener('pointermove', heard);
			node.removeEventListener('pointerrawupdate', heard);
		};
	};
}
