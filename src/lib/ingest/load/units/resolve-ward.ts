import { fold, tidy } from '#lib/core/text.ts';
import type { Alias } from '../../names/alias.ts';
import { AliasBook } from '../../names/alias-book.ts';
import { clearWinner } from '../../names/clear-winner.ts';
import { wardMatches, type NameMatch } from '../../names/match.ts';
import { nameSimilarity, sameDigits } from '../../names/similarity.ts';
import { parsePlace, type PlacePart, type PlaceText } from '../../names/place-text.ts';
import { inForce, succeededOn, type Succession, type Unit } from './unit.ts';

export type WardMatch = NameMatch<'ward'>;

const { unmatched, ambiguous, settled, leftOpen, nearly } = wardMatches;

/**
 * Resolves a written ward on a day. `scope` are codes of the districts or provinces the data comes from: they are
 * the context of a bare name, also for the wards that succeeded theirs. Order: what a person said (`aliases`); code, unless
 * the name beside it is another ward's; name in the context (with diacritics, then without); name anywhere if only one unit
 * bears it; nearly the same name in the context, if it is the clear winner. A name that some unit of another time bears
 * exactly is never taken for a neighbour's misspelling.
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
		private readonly successions: readonly Succession[],
		private readonly scope: readonly string[],
		private readonly aliases: AliasBook = new AliasBook([], [])
	) {
		this.#wards = units.filter((unit) => unit.kind === 'ward');
		this.#above = units.filter((unit) => unit.kind !== 'ward');
		this.#scoped = this.#closeScope(successions);
		this.#keys = new Map(units.map((unit) => [unit, nameKey(unit.name)]));
		this.#everKeys = new Set(this.#wards.map((unit) => this.#key(unit)));
	}

	resolve(text: string, day: number): WardMatch {
		const wards = this.#wardsOn(day);
		const place = parsePlace(text);
		const said = this.aliases.find('ward', text, day);
		const decided = said && bySaid(said, wards);
		if (decided) return decided;
		const named = namingParts(place);
		if (place.code !== null) {
			const found = this.wardOf(place.code, day);
			if (found) return this.#contradicts(named, found) ? ambiguous : matched(found, text);
		}
		const context = this.#context(place.parts, wards, day);
		let several = false;
		for (const part of named) {
			const found = this.#byName(part, wards, context);
			if (found === 'ambiguous') several = true;
			else if (found) return matched(found, text);
		}
		if (several) return ambiguous;
		return this.#nearly(named, context ?? this.#inScope(wards)) ?? unmatched;
	}

	/**
	 * Wards a doubtful text may mean on a day, the likeliest first; empty where none is anything like it. `own` are the units above the
	 * wards that the data name without doubt: where no scope is given, a name is looked for among theirs.
	 */
	candidates(text: string, day: number, own: ReadonlySet<string> = new Set()): WardCandidate[] {
		const wards = this.#wardsOn(day);
		const { code, parts } = parsePlace(text);
		const named = namingParts({ code, parts });
		const context = this.#context(parts, wards, day) ?? this.#ownOf(wards, own);
		const found: WardCandidate[] = [];
		for (const unit of code === null ? [] : wards.filter((each) => each.code === code))
			found.push({ unit, score: 1, why: 'code' });
		// A code or a name of another time: what became of that ward, or what it came from.
		const once = this.#wards.filter(
			(unit) => unit.code === code || named.some((part) => this.#key(unit) === wardKey(part))
		);
		for (const unit of this.#inScope(once)) {
			if (inForce(unit, day)) continue;
			const today = succeededOn(unit, day, this.units, this.successions);
			for (const ward of today) found.push({ unit: ward, score: 1 / today.length, why: 'succession' });
		}
		const pool = [
			...context,
			...wards.filter((unit) => named.some((part) => this.#key(unit) === wardKey(part)))
		];
		for (const unit of pool) {
			const score = Math.max(0, ...named.map((part) => nameSimilarity(wardKey(part), this.#key(unit))));
			found.push({ unit, score, why: 'name' });
		}
		return found;
	}

	/** Wards in force on a day. */
	wardsOn(day: number): readonly Unit[] {
		return this.#wardsOn(day);
	}

	/** The ward of a code on a day. */
	wardOf(code: string | null, day: number): Unit | undefined {
		return this.#wardsOn(day).find((unit) => unit.code === code);
	}

	/** A ward's name, with that of the unit above where others bear the same. */
	calledOn(ward: Unit, day: number): string {
		const others = this.#wardsOn(day).filter((unit) => unit !== ward && this.#key(unit) === this.#key(ward));
		const above = this.#above.find((unit) => unit.code === ward.parent && inForce(unit, day));
		return others.length > 0 && above ? `${ward.name}, ${above.name}` : ward.name;
	}

	/** The name beside a code is that of another ward, of any time: codes are used again, so one of the two is wrong. */
	#contradicts(named: readonly PlacePart[], unit: Unit): boolean {
		const [first] = named;
		return (
			first !== undefined &&
			!named.some((part) => wardKey(part) === this.#key(unit)) &&
			this.#everKeys.has(wardKey(first))
		);
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
			const scored = wards
				.filter((unit) => sameDigits(part.key, this.#key(unit)))
				.map((unit) => ({ member: unit, score: nameSimilarity(wardKey(part), this.#key(unit)) }));
			const best = clearWinner(scored);
			if (best) return nearly(best.member, best.score);
		}
		return undefined;
	}

	#inScope(wards: readonly Unit[]): readonly Unit[] {
		return this.#scoped.size === 0 ? wards : wards.filter((unit) => this.#scoped.has(unit));
	}

	#ownOf(wards: readonly Unit[], own: ReadonlySet<string>): readonly Unit[] {
		if (this.#scoped.size > 0 || own.size === 0) return this.#inScope(wards);
		return wards.filter(({ parent }) => parent !== null && own.has(parent));
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

export interface WardCandidate {
	unit: Unit;
	/** Similarity of the names; of a succession the share of the wards it may be. */
	score: number;
	/** By its code, by its name, or as what became of a ward of that name. */
	why: 'code' | 'name' | 'succession';
}

function matched(unit: Unit, text: string): WardMatch {
	const asWritten = [unit.code, unit.name].includes(tidy(text));
	return settled(unit.code, asWritten ? 'exact' : 'normalised');
}

/** What a person said, if it can be so: a code that is not in force on the day settles nothing. */
function bySaid(said: Alias, wards: readonly Unit[]): WardMatch | undefined {
	const { code } = said;
	if (code === null) return leftOpen(said);
	return wards.some((unit) => unit.code === code) ? settled(code, 'alias') : undefined;
}

/** Parts that may name the ward: those said to be one, else those of which nothing is said. */
function namingParts({ parts }: PlaceText): readonly PlacePart[] {
	const named = parts.filter((part) => part.kind === 'ward');
	return named.length > 0 ? named : parts.filter((part) => part.kind === null);
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
