/** Calls back when the browser has nothing more urgent to do, at the latest after 200 ms. Gives back what cancels it. */
export function nextIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback(work, { timeout: 200 });
		return () => cancelIdleCallback(handle);
	}
	// Safari has no idle callbacks: after the frame is near enough.
	const handle = setTimeout(work, 16);
	return () => clearTimeout(handle);
}
