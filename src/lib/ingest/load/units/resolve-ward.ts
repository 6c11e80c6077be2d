import { fold, tidy } from '#lib/core/text.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { parsePlace, type PlacePart } from './place-text.ts';
import { inForce, type Succession, type Unit } from './unit.ts';

export interface WardMatch {
	/** Null when nothing could be settled; `warning` then says why. */
	code: string | null;
	warning: 'ward_unmatched' | 'ward_ambiguous' | 'ward_fuzzy' | null;
	/** Of a fuzzy match: the name matched and its score. */
	detail: string;
}

/** Below this Jaro–Winkler similarity two names are different names. */
export const FUZZY_LIMIT = 0.92;

const unmatched: WardMatch = { code: null, warning: 'ward_unmatched', detail: '' };

/**
 * Resolves a written ward on a day. `scope` are codes of the districts or provinces the data comes from: they are
 * the context of a bare name, also for the wards that succeeded theirs. Order: code; name in the context (with
 * diacritics, then without); name anywhere if only one unit bears it; nearly the same name in the context. A name
 * that some unit of another time bears exactly is never taken for a neighbour's misspelling.
 */
export class WardResolver {
	readonly #wards: readonly Unit[];
	readonly #above: readonly Unit[];
	readonly #scoped: ReadonlySet<Unit>;
	/** Compared names, folded once. */
	readonly #keys: ReadonlyMap<Unit, string>;
	readonly #everKeys: ReadonlySet<string>;
	readonly #inForceOn = new Map<number, readonly Unit[]>();

	constructor(
		private readonly units: readonly Unit[],
		successions: readonly Succession[],
		private readonly scope: readonly string[]
	) {
		this.#wards = units.filter((unit) => unit.kind === 'ward');
		this.#above = units.filter((unit) => unit.kind !== 'ward');
		this.#scoped = this.#closeScope(successions);
		this.#keys = new Map(units.map((unit) => [unit, nameKey(unit.name)]));
		this.#everKeys = new Set(this.#wards.map((unit) => this.#key(unit)));
	}

	resolve(text: string, day: number): WardMatch {
		const wards = this.#wardsOn(day);
		const { code, parts } = parsePlace(text);
		if (code !== null) {
			const found = wards.find((unit) => unit.code === code);
			if (found) return exact(found);
		}
		const context = this.#context(parts, wards, day);
		const named = parts.filter((part) => part.kind === 'ward');
		const candidates = named.length > 0 ? named : parts.filter((part) => part.kind === null);
		let ambiguous = false;
		for (const part of candidates) {
			const found = this.#byName(part, wards, context);
			if (found === 'ambiguous') ambiguous = true;
			else if (found) return exact(found);
		}
		if (ambiguous) return { code: null, warning: 'ward_ambiguous', detail: '' };
		return this.#nearly(candidates, context ?? this.#inScope(wards)) ?? unmatched;
	}

	/** Wards under the districts or provinces the text names; undefined when it names none. */
	#context(parts: readonly PlacePart[], wards: readonly Unit[], day: number): readonly Unit[] | undefined {
		const said = parts.filter((part, index) =>
			part.kind === null
				? index > 0
				: part.kind === 'district' || part.kind === 'province' || part.kind === 'city'
		);
		let under: readonly Unit[] | undefined;
		for (const part of said) {
			const above = this.#above.filter(
				(unit) =>
					this.#key(unit) === part.key &&
					(part.kind === null || part.kind === 'city' || unit.kind === part.kind)
			);
			if (above.length === 0) continue;
			// A district named after it ended still says where to look: its wards' successors are in its scope.
			const within = (under ?? wards).filter(
				(ward) =>
					above.some((unit) => this.#isUnder(ward, unit, day)) ||
					(this.#scoped.has(ward) && above.some((unit) => this.scope.includes(unit.code)))
			);
			if (within.length > 0) under = within;
		}
		return under;
	}

	#byName(
		part: PlacePart,
		wards: readonly Unit[],
		context: readonly Unit[] | undefined
	): Unit | 'ambiguous' | undefined {
		if (context) return this.#oneNamed(part, context);
		return this.#oneNamed(part, this.#inScope(wards)) ?? this.#oneNamed(part, wards);
	}

	/** The one unit of that name: with its diacritics if that tells several apart, else folded. */
	#oneNamed(part: PlacePart, units: readonly Unit[]): Unit | 'ambiguous' | undefined {
		const same = units.filter((unit) => this.#key(unit) === wardKey(part));
		if (same.length <= 1) return same[0];
		const spelled = same.filter((unit) => spelling(unit.name) === spelling(part.name));
		return spelled.length === 1 ? spelled[0] : 'ambiguous';
	}

	#nearly(parts: readonly PlacePart[], wards: readonly Unit[]): WardMatch | undefined {
		for (const part of parts) {
			if (this.#everKeys.has(wardKey(part))) continue;
			const near = wards
				.map((unit) => ({ unit, score: jaroWinkler(wardKey(part), this.#key(unit)) }))
				.filter(({ unit, score }) => score >= FUZZY_LIMIT && sameDigits(part.key, this.#key(unit)));
			const [only] = near;
			if (only && near.length === 1)
				return {
					code: only.unit.code,
					warning: 'ward_fuzzy',
					detail: `${only.unit.name} ${only.score.toFixed(3)}`
				};
		}
		return undefined;
	}

	#inScope(wards: readonly Unit[]): readonly Unit[] {
		return this.#scoped.size === 0 ? wards : wards.filter((unit) => this.#scoped.has(unit));
	}

	#key(unit: Unit): string {
		return this.#keys.get(unit) ?? nameKey(unit.name);
	}

	#wardsOn(day: number): readonly Unit[] {
		let wards = this.#inForceOn.get(day);
		if (!wards) {
			wards = this.#wards.filter((unit) => inForce(unit, day));
			this.#inForceOn.set(day, wards);
		}
		return wards;
	}

	#isUnder(ward: Unit, above: Unit, day: number): boolean {
		let code = ward.parent;
		for (let step = 0; code !== null && step < 4; step += 1) {
			if (code === above.code) return true;
			const parent = code;
			const unit =
				this.#above.find((each) => each.code === parent && inForce(each, day)) ??
				this.#above.find((each) => each.code === parent);
			code = unit?.parent ?? null;
		}
		return false;
	}

	/** Wards under the scope's units, and whatever those became. */
	#closeScope(successions: readonly Succession[]): Set<Unit> {
		const roots = this.#above.filter((unit) => this.scope.includes(unit.code));
		const scoped = new Set(
			this.#wards.filter(
				(ward) =>
					this.scope.includes(ward.code) || roots.some((root) => this.#isUnder(ward, root, ward.validFrom))
			)
		);
		for (let grown = -1; grown !== scoped.size;) {
			grown = scoped.size;
			for (const { fromCode, fromDate, toCode, toDate } of successions) {
				const from = this.units.find((unit) => unit.code === fromCode && unit.validFrom === fromDate);
				const to = this.units.find((unit) => unit.code === toCode && unit.validFrom === toDate);
				if (from && to && scoped.has(from)) scoped.add(to);
			}
		}
		return scoped;
	}
}

function exact(unit: Unit): WardMatch {
	return { code: unit.code, warning: null, detail: '' };
}

/** A unit's own name may carry its kind ("Phường 1"). */
function nameKey(name: string): string {
	return fold(name)
		.replace(/^(?:phuong|xa|thi tran|quan|huyen|thi xa|thanh pho|tinh) (?=\D)/, '')
		.replace(/^phuong (?=\d)/, '');
}

function wardKey(part: PlacePart): string {
	return nameKey(part.name).replace(/^0+(?=\d)/, '');
}

function spelling(name: string): string {
	return tidy(name).toLowerCase();
}

function sameDigits(left: string, right: string): boolean {
	return left.replace(/\D+/g, ' ').trim() === right.replace(/\D+/g, ' ').trim();
}
