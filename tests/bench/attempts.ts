/** Measurements that could not be made, and why; the others go on. */
export class Attempts {
	readonly failed: string[] = [];

	/** What a measurement gives, or null when it fails: then `failed` names it. */
	async make<T>(name: string, measure: () => Promise<T>): Promise<T | null> {
		const started = performance.now();
		try {
			return await measure();
		} catch (error) {
			const line = `${name}: ${error instanceof Error ? error.message : String(error)}`;
			this.failed.push(line);
			console.error(`FAILED ${line}`);
			return null;
		} finally {
			console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
		}
	}
}
