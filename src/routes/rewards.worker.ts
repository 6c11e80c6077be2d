import { AppError } from '#lib/core/errors.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { answers, type AnsweredFrom, type AskedOfTally } from '#lib/features/rewards/answers.ts';
import type {
	Answer,
	Dataset,
	Question,
	TallyProgress,
	TallyStep,
	WorkerReport,
	WorkerRequest
} from '#lib/features/rewards/protocol.ts';
import { queueSize } from '#lib/features/rewards/queue.ts';
import { rulesEffect } from '#lib/features/rewards/rules-effect.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { classResults, type ClassResult } from '#lib/rewards/awards/classes.ts';
import { countTally, sealTally, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { namedDossiers } from '#lib/rewards/decisions/named-dossiers.ts';
import { embeddedRows, type EmbeddedRows } from '#lib/rewards/read/embedded-rows.ts';
import { freezeInput, type TallyAsked } from '#lib/rewards/read/freeze-input.ts';
import { readSnapshotRows, type SnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import type { WrittenCodes } from '#lib/features/rewards/place-claims.ts';
import type { OnProgress } from '#lib/rewards/tally.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import { storedContext, storedEngine } from './stored-loader.ts';

interface Loaded {
	manifest: Manifest;
	rows: SnapshotRows;
	/** Dossiers that decisions named when the rows were read: of others the rows are not here. */
	named: ReadonlySet<string>;
	/** What claims wrote, looked up for nearly every question. */
	written: WrittenCodes;
}

/** A tally, and what is worked out of it when the page has its figures. */
interface Made extends Omit<AnsweredFrom, 'written'> {
	classes: ClassResult[];
}

/** The dataset asked about last, its rows, and the tally made last or being made: a question that comes meanwhile waits for it. */
let kept: { from: Dataset; loaded: Promise<Loaded> } | null = null;
let last: Promise<Made> | null = null;

/** Where each step begins on the way from nothing to a tally. */
const begins: Record<TallyStep, number> = { engine: 0, rows: 0.1, tally: 0.6 };

self.addEventListener('message', ({ data: { id, question } }: MessageEvent<WorkerRequest>) => {
	const say = (report: WorkerReport, transfer: Transferable[] = []) => self.postMessage(report, { transfer });
	const progress = (done: TallyProgress) => say({ kind: 'progress', id, progress: done });
	answer(question, progress).then(
		(found) => say({ kind: 'answer', id, answer: found }, found instanceof Uint8Array ? [found.buffer] : []),
		(error: unknown) => say({ kind: 'failed', id, problem: problemOf(error) })
	);
});

type Progress = (done: TallyProgress) => void;

async function answer(question: Question, progress: Progress): Promise<Answer<Question['kind']>> {
	switch (question.kind) {
		case 'tally':
			return tally(question, progress);
		case 'effect':
			return effect(question);
		case 'dossier':
			return hasDossier(question, progress);
		case 'erase':
			return erase(question);
		default:
			return ofLast(question);
	}
}

async function ofLast(question: Question<AskedOfTally>): Promise<Answer<AskedOfTally>> {
	if (!last) throw new AppError('rewards_no_tally');
	const answerOf = answers[question.kind] as (
		from: AnsweredFrom,
		ask: Question
	) => Answer<AskedOfTally> | Promise<Answer<AskedOfTally>>;
	const made = await last;
	const { written } = (await kept?.loaded) ?? { written: new Map() };
	return answerOf({ ...made, written }, question);
}

async function tally(question: Question<'tally'>, progress: Progress): Promise<Answer<'tally'>> {
	const made = make(question, progress);
	const before = last;
	last = made;
	// A failure is told to whoever asked; the tally before still stands.
	made.catch(() => {
		if (last === made) last = before;
	});
	const { classes, counted } = await made;
	const { claims: _claims, students: _students, ...content } = counted.content;
	return { content, classes, waiting: queueSize(counted.content) };
}

async function make(question: Question<'tally'>, progress: Progress): Promise<Made> {
	const { manifest, rows } = await loadedFor(question, question, progress);
	const onProgress: OnProgress = (done) =>
		progress({ step: 'tally', share: begins.tally + done * (1 - begins.tally) });
	onProgress(0);
	const counted = await countTally(freezeInput(manifest, rows, question), onProgress);
	let sealed: Promise<TallyFile> | undefined;
	return {
		counted,
		classes: classResults(counted.tallied, rows.students),
		sealed: () => (sealed ??= sealTally(counted))
	};
}

async function effect(question: Question<'effect'>): Promise<Answer<'effect'>> {
	if (!kept || !last) throw new AppError('rewards_no_tally');
	const before = await last;
	const { manifest, rows } = await kept.loaded;
	const after = await countTally(freezeInput(manifest, rows, question));
	return rulesEffect(before.counted.content, after.content);
}

async function erase({ dataset, ...who }: Question<'erase'>): Promise<null> {
	const { eraseFromStore } = await import('./rewards-erase.ts');
	await eraseFromStore(dataset, who);
	return null;
}

async function hasDossier(question: Question<'dossier'>, progress: Progress): Promise<boolean> {
	if (!kept) throw new AppError('rewards_no_tally');
	const { rows } = await loadedFor(kept.from, question, progress);
	return rows.dossiers.some(({ dossier_id }) => dossier_id === question.dossier);
}

/** The rows, read anew where decisions name a dossier that nothing pointed at before. */
async function loadedFor(
	from: Dataset,
	{ decisions }: Pick<TallyAsked, 'decisions'>,
	progress: Progress
): Promise<Loaded> {
	if (kept?.from.dataset !== from.dataset) keep(from, load(from, progress));
	const loaded = await kept!.loaded;
	const named = namedDossiers(decisions);
	const asked = named.filter((id) => !loaded.named.has(id));
	if (asked.length === 0) return loaded;
	const known = new Set(loaded.rows.dossiers.map(({ dossier_id }) => dossier_id));
	if (asked.every((id) => known.has(id))) return loaded;
	const again = withEngine(from, progress, async (engine) =>
		withWritten(loaded.manifest, await readRows(engine, decisions, progress), named)
	);
	keep(from, again);
	return again;
}

function keep(from: Dataset, loaded: Promise<Loaded>): void {
	kept = { from, loaded };
	// A failure is told to whoever asked and not kept.
	loaded.catch(() => (kept = null));
}

async function load(from: Dataset, progress: Progress): Promise<Loaded> {
	if (from.href !== null) {
		progress({ step: 'rows', share: begins.rows });
		const response = await fetch(from.href);
		if (!response.ok) throw new AppError('fetch_failed', { file: from.href, status: response.status });
		const { manifest, rows } = (await response.json()) as { manifest: Manifest; rows: EmbeddedRows };
		return withWritten(manifest, embeddedRows(rows));
	}
	progress({ step: 'engine', share: begins.engine });
	const { manifest } = await storedContext(from.dataset);
	const rows = await withEngine(from, progress, (engine) => readRows(engine, [], progress));
	return withWritten(manifest, rows);
}

function withWritten(manifest: Manifest, rows: SnapshotRows, named: readonly string[] = []): Loaded {
	const written = new Map(rows.claims.map(({ claim, dossier_id }) => [claim, dossier_id]));
	return { manifest, rows, named: new Set(named), written };
}

function readRows(
	engine: Engine,
	decisions: TallyAsked['decisions'],
	progress: Progress
): Promise<SnapshotRows> {
	return readSnapshotRows(engine, decisions, {
		onProgress: (done) => progress({ step: 'rows', share: begins.rows + done * (begins.tally - begins.rows) })
	});
}

/** Work over the dataset's database, which of a dataset of this site lies beside its rows. */
async function withEngine<Result>(
	{ dataset, href }: Dataset,
	progress: Progress,
	work: (engine: Engine) => Promise<Result>
): Promise<Result> {
	progress({ step: 'engine', share: begins.engine });
	const engine =
		href === null
			? await storedEngine(dataset, () => undefined)
			: await siteEngine(new URL('data.duckdb', href).href);
	try {
		progress({ step: 'rows', share: begins.rows });
		return await work(engine);
	} finally {
		await engine.close();
	}
}

async function siteEngine(url: string): Promise<Engine> {
	const { openWasmEngine, attachSnapshot } = await import('#lib/engine/wasm/index.ts');
	const engine = await openWasmEngine();
	await attachSnapshot(engine, { url });
	return engine;
}
