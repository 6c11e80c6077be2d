import { isoDate } from '#lib/core/dates.ts';
import type { Alias, NameKind } from '../names/alias.ts';
import { rankCandidates } from '../names/candidates.ts';
import type { Candidate, DoubtfulName, Member, Reached, Reconciliation } from '../names/reconciliation.ts';
import { writtenKey } from '../names/written-key.ts';

/** Days a period lasts, the first and the last; null: unbounded. */
export interface Period {
	first: number | null;
	last: number | null;
}

export interface MetName {
	kind: NameKind;
	/** The naming part of what was written. */
	text: string;
	period: Period;
	code: string | null;
	reached: Reached;
	score: number | null;
	/** Null when there is none. */
	doubt: DoubtfulName['doubt'] | null;
	rows: number;
	/** Numbers of the sheets. */
	inputs: readonly number[];
	/** Asked for of doubtful names only. */
	candidates: () => readonly Candidate[];
}

/** Every name a load met, and how it came to its member. */
export class NameLog {
	readonly #names = new Map<string, MetName & { most: number }>();
	readonly #members = new Map<string, Member>();

	add(name: MetName): void {
		const { kind, text, period, code, reached, doubt } = name;
		const key = [kind, writtenKey(text), period.first, code, reached, doubt].join('\u0000');
		const before = this.#names.get(key);
		if (!before) {
			this.#names.set(key, { ...name, most: name.rows });
			return;
		}
		before.rows += name.rows;
		before.inputs = [...new Set([...before.inputs, ...name.inputs])];
		if (name.rows > before.most) Object.assign(before, { text, most: name.rows });
	}

	/** A member a decision may name. */
	offer(kind: NameKind, { code, name, period }: { code: string; name: string; period: Period }): void {
		const [from, to] = [day(period.first), day(period.last)];
		this.#members.set([kind, code, from].join('\u0000'), { kind, code, name, from, to });
	}

	/** What the snapshot keeps of it. `files` are the sheets' files, by number. */
	reconciliation(
		files: readonly string[],
		scope: readonly string[],
		aliases: readonly Alias[]
	): Reconciliation {
		const doubtful: DoubtfulName[] = [];
		let hidden = 0;
		for (const { kind, text, period, doubt, code, score, rows, inputs, candidates } of this.#names.values()) {
			if (doubt === null) continue;
			if (!showable(text)) {
				hidden += rows;
				continue;
			}
			doubtful.push({
				kind,
				text,
				from: day(period.first),
				to: day(period.last),
				doubt,
				code,
				score,
				rows,
				files: [...new Set(inputs.map((input) => files[input] ?? ''))].sort(),
				candidates: rankCandidates(candidates())
			});
		}
		doubtful.sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
		const kinds = new Set(doubtful.map(({ kind }) => kind));
		const members = [...this.#members.values()].filter(
			(member) =>
				kinds.has(member.kind) && doubtful.some((name) => name.kind === member.kind && overlap(name, member))
		);
		return { scope, ways: this.#ways(), doubtful, hidden, members, aliases };
	}

	#ways(): Reconciliation['ways'] {
		const ways = new Map<string, Reconciliation['ways'][number]>();
		for (const { kind, reached, rows } of this.#names.values()) {
			const key = `${kind} ${reached}`;
			const way = ways.get(key) ?? { kind, reached, forms: 0, rows: 0 };
			ways.set(key, { ...way, forms: way.forms + 1, rows: way.rows + rows });
		}
		return [...ways.values()];
	}
}

/** Short and without a long number, as the macro of the same name has it: a list of names shows no person. */
function showable(text: string): boolean {
	return text !== '' && text.length <= 60 && !/\d{6}/.test(text);
}

function day(number: number | null): string | null {
	return number === null ? null : isoDate(number);
}

function overlap(a: Pick<Member, 'from' | 'to'>, b: Pick<Member, 'from' | 'to'>): boolean {
	return (
		(a.from === null || b.to === null || a.from <= b.to) &&
		(b.from === null || a.to === null || b.from <= a.to)
	);
}
