/** Calls back in the next frame, before it is painted. Gives back what cancels it. */
export function nextFrame(work: () => void): () => void {
	const handle = requestAnimationFrame(work);
	return () => cancelAnimationFrame(handle);
}

/**
 * Calls back when the next frame has been painted. In a page that is hidden, where no frames come, soon. Gives back what
 * cancels it.
 */
export function afterPaint(work: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	if (document.hidden) {
		timer = setTimeout(work);
		return () => clearTimeout(timer);
	}
	const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
