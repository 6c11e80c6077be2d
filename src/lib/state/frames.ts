/** Calls back in the next frame, before it is painted. Gives back what cancels it. */
export function nextFrame(work: () => void): () => void {
	const handle = requestAnimationFrame(work);
	return () => cancelAnimationFrame(handle);
}

/** Calls back when the next frame has been painted. In a page that is hidden, where no frames come, soon. */
export function afterPaint(work: () => void): void {
	if (document.hidden) setTimeout(work);
	else requestAnimationFrame(() => setTimeout(work));
}
