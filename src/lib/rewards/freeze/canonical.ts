/** The keys of one kind of object in order, each written as it stands in the text. */
type Order = readonly { key: string; written: string }[];

/**
 * JSON with the keys of every object in the order of their code units: the same content is the same text, as in RFC 8785,
 * whose rules for numbers and strings are those of JavaScript. What is undefined is left out. Written by hand because
 * sorting the keys of some hundred thousand rows into new objects first took several times as long.
 */
class Writer {
	/** By the keys as they come: the rows of a table share one entry. */
	readonly #orders = new Map<string, Order>();

	constructor(
		private readonly indent: string,
		private readonly colon: string
	) {}

	/** `line`: what begins a new line at this depth; empty where there are no lines. */
	text(value: unknown, line: string): string {
		switch (typeof value) {
			case 'string':
				return JSON.stringify(value);
			case 'number':
				if (!Number.isFinite(value)) throw new RangeError('a number JSON cannot hold');
				return String(value === 0 ? 0 : value);
			case 'boolean':
				return value ? 'true' : 'false';
			case 'object':
				if (value === null) return 'null';
				return Array.isArray(value) ? this.#list(value, line) : this.#object(value as object, line);
			default:
				throw new TypeError(`JSON holds no ${typeof value}`);
		}
	}

	#list(items: readonly unknown[], line: string): string {
		if (items.length === 0) return '[]';
		const inner = line === '' ? '' : line + this.indent;
		// Joined at once: a long list built up piece by piece would have to be flattened in the end.
		return `[${inner}${items.map((item) => this.text(item, inner)).join(`,${inner}`)}${line}]`;
	}

	#object(value: object, line: string): string {
		const object = value as Readonly<Record<string, unknown>>;
		const inner = line === '' ? '' : line + this.indent;
		let text = '';
		for (const { key, written } of this.#order(object)) {
			const each = object[key];
			if (each !== undefined) text += (text === '' ? inner : `,${inner}`) + written + this.text(each, inner);
		}
		return text === '' ? '{}' : `{${text}${line}}`;
	}

	#order(object: object): Order {
		const keys = Object.keys(object);
		const name = keys.join('\n');
		let order = this.#orders.get(name);
		if (order === undefined) {
			order = keys.sort().map((key) => ({ key, written: JSON.stringify(key) + this.colon }));
			// A record by id has keys of its own, which nothing else will have.
			if (keys.length <= MOST_KEYS) this.#orders.set(name, order);
		}
		return order;
	}
}

/** More keys than any kind of row has. */
const MOST_KEYS = 64;

/** A writer of the text that is hashed, for many values in turn. */
export function canonicalWriter(): (value: unknown) => string {
	const writer = new Writer('', ':');
	return (value) => writer.text(value, '');
}

/** The text that is hashed: canonical, without white space. */
export function canonicalText(value: unknown): string {
	return canonicalWriter()(value);
}

/** The text of a file: canonical, indented by tabs, lines ended by LF. */
export function canonicalFile(value: unknown): string {
	return `${new Writer('\t', ': ').text(value, '\n')}\n`;
}
