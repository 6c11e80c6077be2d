/**
 * Calls back when the browser has nothing more urgent to do, at the latest after 200 ms. `more` says whether there is time for
 * another piece of work. Gives back what cancels it.
 */
export function nextIdle(work: (more: () => boolean) => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const handle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 2), {
			timeout: 200
		});
		return () => cancelIdleCallback(handle);
	}
	// Safari has no idle callbacks: after the frame is near enough.
	const handle = setTimeout(() => work(() => false), 16);
	return () => clearTimeout(handle);
}
