import { dayNumber } from '#lib/core/dates.ts';
import type { Alias } from '#lib/ingest/names/alias.ts';
import { AliasBook } from '#lib/ingest/names/alias-book.ts';
import type { DoubtfulName, Member, Reconciliation } from '#lib/ingest/names/reconciliation.ts';
import { writtenKey } from '#lib/ingest/names/written-key.ts';

/** A doubtful name with what was said of it, if anything was. */
export interface QueuedName {
	/** Unique in the queue: kind, form and period. */
	key: string;
	name: DoubtfulName;
	decided: Alias | null;
}

/** What a person may say of a name: it is that member, or none. */
export type NameDecision = { code: string } | { none: NonNullable<Alias['none']> };

/** The names of a snapshot that are in doubt, as the aliases settle them; most rows first. */
export function nameQueue({ doubtful, scope }: Reconciliation, aliases: readonly Alias[]): QueuedName[] {
	const book = new AliasBook(aliases, scope);
	return doubtful.map((name) => ({
		key: [name.kind, writtenKey(name.text), name.from ?? ''].join(' '),
		name,
		decided: book.find(name.kind, name.text, dayOf(name)) ?? null
	}));
}

/**
 * The aliases with a decision about a name. That it is a member holds while the member is in force; that it is none holds in every
 * period in which the form is in doubt. What was said before of the same form and days is replaced.
 */
export function decideName(
	aliases: readonly Alias[],
	reconciliation: Reconciliation,
	name: DoubtfulName,
	decision: NameDecision
): Alias[] {
	const { kind, text } = name;
	const where = kind === 'ward' ? { scope: [...reconciliation.scope].sort() } : {};
	const said =
		'code' in decision
			? [
					{
						kind,
						text,
						code: decision.code,
						...days(memberOf(reconciliation, name, decision.code)),
						...where
					}
				]
			: sameForms(reconciliation, name).map((each) => ({
					kind,
					text,
					code: null,
					none: decision.none,
					...days(each),
					...where
				}));
	return [...aliases.filter((alias) => !said.some((each) => sameCase(each, alias))), ...said];
}

/** The aliases without the one that settles a name. */
export function undecideName(aliases: readonly Alias[], { decided }: QueuedName): Alias[] {
	return aliases.filter((alias) => alias !== decided);
}

/** Members a decision about a name may name. */
export function membersFor({ members }: Reconciliation, name: DoubtfulName): Member[] {
	return members.filter((member) => member.kind === name.kind && meet(member, name));
}

function memberOf(
	reconciliation: Reconciliation,
	name: DoubtfulName,
	code: string
): Pick<Member, 'from' | 'to'> {
	return membersFor(reconciliation, name).find((member) => member.code === code) ?? name;
}

function sameForms({ doubtful }: Reconciliation, { kind, text }: DoubtfulName): DoubtfulName[] {
	return doubtful.filter((each) => each.kind === kind && writtenKey(each.text) === writtenKey(text));
}

function sameCase(one: Alias, other: Alias): boolean {
	return (
		one.kind === other.kind &&
		writtenKey(one.text) === writtenKey(other.text) &&
		one.from === other.from &&
		one.to === other.to &&
		(one.scope ?? []).join(' ') === (other.scope ?? []).join(' ')
	);
}

function days({ from, to }: Pick<Member, 'from' | 'to'>): Pick<Alias, 'from' | 'to'> {
	return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

function meet(a: Pick<Member, 'from' | 'to'>, b: Pick<Member, 'from' | 'to'>): boolean {
	return (
		(a.from === null || b.to === null || a.from <= b.to) &&
		(b.from === null || a.to === null || b.from <= a.to)
	);
}

/** A day of the name's period. */
function dayOf({ from, to }: DoubtfulName): number | null {
	const day = from ?? to;
	return day === null ? null : dayNumber(day);
}
