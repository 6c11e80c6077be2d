/** Values made from a key, of which those asked for last are kept. */
export class Recent<Key, Value> {
	readonly #kept = new Map<Key, Value>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	/** The value of a key; it is made where it is not kept. */
	of(key: Key, make: () => Value): Value {
		const kept = this.#kept.get(key);
		// Put back at the end: the first is always the one not used for longest.
		if (kept !== undefined) this.#kept.delete(key);
		const value = kept ?? make();
		this.#kept.set(key, value);
		if (this.#kept.size > this.#most) {
			const oldest = this.#kept.keys().next();
			if (!oldest.done) this.#kept.delete(oldest.value);
		}
		return value;
	}
}
