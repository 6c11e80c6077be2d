// Sets the user-timing mark `nhipso:first-chart` when a frame with the page's first chart has been drawn, long before the page's own
// code has come. A file of its own, because the page's policy lets no inline script of ours run.
(() => {
	const seen = () => document.querySelector('main svg[data-chart]') !== null;
	// A task asked for in a frame's callback runs after that frame was laid out and painted.
	const mark = () => requestAnimationFrame(() => setTimeout(() => performance.mark('nhipso:first-chart')));
	if (seen()) return mark();
	const watch = new MutationObserver(() => {
		if (!seen()) return;
		watch.disconnect();
		mark();
	});
	watch.observe(document, { childList: true, subtree: true });
	addEventListener('load', () => watch.disconnect(), { once: true });
})();
