/** Most that JavaScript held meanwhile beside the engine, MB: heap and buffers, looked at every 20 ms. */
export async function mostHeld(work: () => Promise<void>): Promise<number> {
	let most = 0;
	const look = setInterval(() => {
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		most = Math.max(most, heapUsed + arrayBuffers);
	}, 20);
	try {
		await work();
	} finally {
		clearInterval(look);
	}
	return most / 1024 ** 2;
}
