import { createContext } from 'svelte';
import type { IsoDate } from '#lib/core/dates.ts';
import { AppError, type Problem } from '#lib/core/errors.ts';
import { appended, continued } from '#lib/rewards/decisions/append.ts';
import type { Decision } from '#lib/rewards/decisions/decisions.ts';
import { namedDossiers } from '#lib/rewards/decisions/named-dossiers.ts';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { parseTally } from '#lib/rewards/freeze/parse-tally.ts';
import type { TallyAsked } from '#lib/rewards/read/freeze-input.ts';
import type { Rules } from '#lib/rewards/rules/rules.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import type { StoreFiles } from '#lib/store/files.ts';
import { TallyWorker } from './ask-tally.ts';
import {
	forgetAside,
	forgetFrozen,
	keepFrozen,
	keepWork,
	readKept,
	requireKept,
	type Aside
} from './keep.ts';
import type { Answer, Question, TallyAnswer, TallyProgress } from './protocol.ts';
import type { Work } from './read-kept.ts';
import type { AskedOfTally } from './answers.ts';
import type { RulesEffect } from './rules-effect.ts';

/** What only a route can give: workers, and where a dataset's rows are. */
export interface CampaignHost {
	newWorker: () => Worker;
	/** Address of the rows of a dataset of this site; null for one that the browser keeps. */
	rowsHref: (dataset: string) => string | null;
	/** The rules to begin with. */
	rules: Rules;
	/** Opens the page anew: what it holds of a dataset is no longer so. */
	openAnew: () => void;
}

export type CampaignPhase =
	| { phase: 'idle' }
	| { phase: 'working'; progress: TallyProgress | null }
	| { phase: 'ready' }
	| { phase: 'failed'; problem: Problem };

/** One dataset's campaign: rules, decisions, and the tally they give. Each change tallies anew, in a worker. */
export class Campaign {
	state = $state.raw<CampaignPhase>({ phase: 'idle' });
	answer = $state.raw<TallyAnswer | null>(null);
	/** Of the answer; null while it is worked out, which of a year's tally takes as long as the counting. */
	sha256 = $state.raw<string | null>(null);
	decisions = $state.raw<readonly Decision[]>([]);
	frozen = $state.raw<TallyFile | null>(null);
	/** What was kept and did not hold when it was read back. */
	aside = $state.raw<readonly Aside[]>([]);
	/** Names by pseudonym once they are opened; while they are, small counts are shown too. */
	names = $state.raw<ReadonlyMap<string, string> | null>(null);
	/** What opened them: a change of the names is written under it again. Never written down. */
	passphrase = '';
	/** Everything is shown: the reader says to be of the office. */
	unmasked = $state(false);
	#rules = $state.raw<Rules | null>(null);
	#date = $state.raw<IsoDate | null>(null);
	#dataset = '';
	/** The work this tab read or kept last, and the keeping under way: one after another, so that the last stays. */
	#kept: string | null = null;
	#keeping: Promise<void> = Promise.resolve();
	/** Rises with every question, so that an answer overtaken is dropped. */
	#number = 0;
	readonly #host: CampaignHost;
	readonly #worker: TallyWorker;

	constructor(host: CampaignHost) {
		this.#host = host;
		this.#worker = new TallyWorker(host.newWorker);
	}

	get rules(): Rules {
		return this.#rules ?? this.#host.rules;
	}

	/** Day of the report; the cut-off until somebody says otherwise. */
	get date(): IsoDate {
		return this.#date ?? this.rules.programme.cutOff;
	}

	get masked(): boolean {
		return !this.unmasked;
	}

	/** There is no tally yet, or a newer one is on its way: nothing may be decided. */
	get busy(): boolean {
		return this.state.phase === 'idle' || this.state.phase === 'working';
	}

	/** Opens the campaign of a dataset with what this browser kept of it. */
	async open(dataset: string): Promise<void> {
		if (dataset === this.#dataset) return;
		this.#dataset = dataset;
		this.answer = null;
		this.aside = [];
		this.closeNames();
		this.state = { phase: 'working', progress: null };
		try {
			const kept = await readKept(await this.files(), dataset);
			if (dataset !== this.#dataset) return;
			this.#rules = kept.rules;
			this.decisions = kept.decisions;
			this.frozen = kept.frozen;
			this.aside = kept.aside;
			this.#kept = kept.text;
		} catch (error) {
			this.fail(error);
			return;
		}
		await this.#tally();
	}

	/**
	 * Appends to the log and tallies. Rejects, and keeps nothing, with what the log does not take (`appended`), with
	 * `decision_dossier_unknown` where an entry names a dossier that the dataset has not, and with `campaign_elsewhere`.
	 */
	async decide(...entries: Decision[]): Promise<void> {
		const decisions = appended(this.decisions, entries);
		for (const dossier of namedDossiers(entries))
			if (!(await this.#worker.ask({ kind: 'dossier', dossier, decisions })))
				throw new AppError('decision_dossier_unknown');
		await this.#requireOwn();
		// To what the log is now: something else may have been decided meanwhile.
		this.decisions = appended(this.decisions, entries);
		await this.#changed();
	}

	/** Takes a longer log in place of its beginning. Rejects, and keeps nothing, with `decisions_part` and `campaign_elsewhere`. */
	async useDecisions(decisions: readonly Decision[]): Promise<void> {
		await this.#requireOwn();
		this.decisions = continued(this.decisions, decisions);
		await this.#changed();
	}

	async forgetAside(name: string): Promise<void> {
		await forgetAside(await this.files(), this.#dataset, name);
		this.aside = this.aside.filter((each) => each.name !== name);
	}

	/** Rejects, and keeps nothing, with `campaign_elsewhere`. */
	async useRules(rules: Rules): Promise<void> {
		await this.#requireOwn();
		this.#rules = rules;
		await this.#changed();
	}

	async useDate(date: IsoDate): Promise<void> {
		this.#date = date;
		await this.#tally();
	}

	openNames(names: ReadonlyMap<string, string>, passphrase: string): void {
		this.names = names;
		this.passphrase = passphrase;
		this.unmasked = true;
	}

	closeNames(): void {
		this.names = null;
		this.passphrase = '';
	}

	/** Whether the dataset is kept by this browser, which then can take rows out of it; one of the site stays as it is. */
	get isStored(): boolean {
		return this.#host.rowsHref(this.#dataset) === null;
	}

	/**
	 * Takes a student out. Of a dataset that the browser keeps the rows go first, for good, and the page is opened anew; of one of the site
	 * the entry alone hides the student. The entry of the log leaves a tombstone and everything is tallied anew; the name goes, and so does
	 * the frozen tally that still held the student. Names that are not open are forgotten as a whole. Rejects as `decide` does, and with
	 * what rewriting the dataset rejects with, before anything is taken out.
	 */
	async erase(student: string, entry: Extract<Decision, { action: 'erase' }>): Promise<void> {
		const decisions = appended(this.decisions, [entry]);
		await this.#requireOwn();
		const files = await this.files();
		const dataset = this.#dataset;
		const stored = this.isStored;
		if (stored) await this.#worker.ask({ kind: 'erase', dataset, student, studentHash: entry.studentHash });
		const { forgetNames, keepNames, withoutStudent } = await import('./names/keep-names.ts');
		if (this.names) {
			const left = withoutStudent(this.names, student);
			await keepNames(files, dataset, this.passphrase, left);
			this.names = left;
		} else await forgetNames(files, dataset);
		await forgetFrozen(files, dataset);
		this.frozen = null;
		if (stored) {
			await keepWork(files, dataset, { rules: this.#rules, decisions: [...decisions] });
			this.#host.openAnew();
			return;
		}
		this.aside = (await readKept(files, dataset)).aside;
		await this.decide(entry);
	}

	/** What other rules would change; nothing is changed. */
	preview(rules: Rules): Promise<RulesEffect> {
		return this.#worker.ask({ kind: 'effect', ...this.#asked(rules) });
	}

	/** Something about the tally as it is now. */
	ask<Each extends AskedOfTally>(question: Question<Each>): Promise<Answer<Each>> {
		return this.#worker.ask(question);
	}

	fail(error: unknown): void {
		this.state = { phase: 'failed', problem: problemOf(error) };
	}

	/** Keeps the tally as the one that later ones are compared with. */
	async freeze(): Promise<void> {
		if (!this.answer) return;
		const text = await this.ask({ kind: 'file' });
		await keepFrozen(await this.files(), this.#dataset, text);
		this.frozen = parseTally(new TextDecoder().decode(text));
	}

	/** The store's files, loaded when first needed. */
	async files(): Promise<StoreFiles> {
		return (await import('#lib/store/browser-store.ts')).storeParts().files;
	}

	get dataset(): string {
		return this.#dataset;
	}

	end(): void {
		this.#worker.end();
	}

	async #changed(): Promise<void> {
		const work = { rules: this.#rules, decisions: [...this.decisions] };
		const dataset = this.#dataset;
		this.#keeping = this.#keeping.then(() => this.#keep(dataset, work));
		await Promise.all([this.#tally(), this.#keeping]);
	}

	async #keep(dataset: string, work: Work): Promise<void> {
		try {
			const text = await keepWork(await this.files(), dataset, work);
			if (dataset === this.#dataset) this.#kept = text;
		} catch (error) {
			this.fail(error);
		}
	}

	/** Rejects where another tab has decided or changed the rules since: this one does not show that, and would write over it. */
	async #requireOwn(): Promise<void> {
		await this.#keeping;
		await requireKept(await this.files(), this.#dataset, this.#kept);
	}

	async #tally(): Promise<void> {
		const number = ++this.#number;
		const dataset = this.#dataset;
		this.state = { phase: 'working', progress: null };
		try {
			const answer = await this.#worker.ask(
				{ kind: 'tally', dataset, href: this.#host.rowsHref(dataset), ...this.#asked(this.rules) },
				(progress) => {
					if (number === this.#number) this.state = { phase: 'working', progress };
				}
			);
			if (number !== this.#number) return;
			this.answer = answer;
			this.sha256 = null;
			this.state = { phase: 'ready' };
			void this.#hash(number);
		} catch (error) {
			if (number === this.#number) this.fail(error);
		}
	}

	async #hash(number: number): Promise<void> {
		try {
			const sha256 = await this.#worker.ask({ kind: 'hash' });
			if (number === this.#number) this.sha256 = sha256;
		} catch (error) {
			if (number === this.#number) this.fail(error);
		}
	}

	#asked(rules: Rules): TallyAsked {
		const { decisions, date } = this;
		return $state.snapshot({ rules, decisions, date }) as TallyAsked;
	}
}

export const [useCampaign, provideCampaign] = createContext<Campaign>();
