/** The keys of one kind of object in order, each written as it stands in the text. */
type Order = readonly { key: string; written: string }[];

interface Kind {
	/** As they come. */
	keys: readonly string[];
	order: Order;
}

/**
 * JSON with the keys of every object in the order of their code units: the same content is the same text, as in RFC 8785,
 * whose rules for numbers and strings are those of JavaScript. What is undefined is left out. Written by hand because
 * sorting the keys of some hundred thousand rows into new objects first took several times as long.
 */
class Writer {
	/** Kinds of object met, the last first: the rows of a table share one, and are told by their keys without a copy of them. */
	readonly #kinds: Kind[] = [];

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
		for (const [at, kind] of this.#kinds.entries()) {
			if (!isOfKind(object, kind.keys)) continue;
			if (at > 0) this.#kinds.unshift(...this.#kinds.splice(at, 1));
			return kind.order;
		}
		const keys = Object.keys(object);
		const order = [...keys].sort().map((key) => ({ key, written: JSON.stringify(key) + this.colon }));
		// A record by id has keys of its own, which nothing else will have.
		if (keys.length <= MOST_KEYS) {
			this.#kinds.unshift({ keys, order });
			this.#kinds.length = Math.min(this.#kinds.length, MOST_KINDS);
		}
		return order;
	}
}

/** Whether an object has exactly these keys in this order. */
function isOfKind(object: object, keys: readonly string[]): boolean {
	let at = 0;
	for (const key in object) if (key !== keys[at++]) return false;
	return at === keys.length;
}

/** Kinds remembered: as many as nest in one another, and a few. */
const MOST_KINDS = 8;
/** More keys than any kind of row has. */
const MOST_KEYS = 64;

/**
 * Whether JSON.stringify, which takes keys as they stand, writes the canonical text of a value: keys in order all the way down,
 * nothing undefined, no number that JSON cannot hold. Looking costs far less than writing by hand.
 */
function isInOrder(value: unknown): boolean {
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return true;
		case 'number':
			return Number.isFinite(value);
		case 'object': {
			if (value === null) return true;
			if (Array.isArray(value)) return value.every(isInOrder);
			let before = '';
			for (const key in value) {
				if (key <= before && before !== '') return false;
				before = key;
				if (!isInOrder((value as Record<string, unknown>)[key])) return false;
			}
			return true;
		}
		default:
			return false;
	}
}

/** Items of a list that are written at once. */
const PIECE = 1000;

/**
 * The text that is hashed, piece by piece: of an object each entry, of a long list in it a thousand items. Joined they are
 * `canonicalText`, which for a year's tally would be a hundred megabytes in one string.
 */
export function* canonicalPieces(value: Readonly<Record<string, unknown>>): Generator<string> {
	let before = '{';
	for (const key of Object.keys(value).sort()) {
		const entry = value[key];
		if (entry === undefined) continue;
		yield `${before}${JSON.stringify(key)}:`;
		before = ',';
		if (!Array.isArray(entry) || entry.length <= PIECE) yield canonicalText(entry);
		else {
			for (let at = 0; at < entry.length; at += PIECE)
				yield `${at === 0 ? '[' : ','}${canonicalText(entry.slice(at, at + PIECE)).slice(1, -1)}`;
			yield ']';
		}
	}
	yield before === '{' ? '{}' : '}';
}

/** The text that is hashed: canonical, without white space. */
export function canonicalText(value: unknown): string {
	return isInOrder(value) ? JSON.stringify(value) : new Writer('', ':').text(value, '');
}

/** The text of a file: canonical, indented by tabs, lines ended by LF. */
export function canonicalFile(value: unknown): string {
	const text = isInOrder(value)
		? JSON.stringify(value, null, '\t')
		: new Writer('\t', ': ').text(value, '\n');
	return `${text}\n`;
}
