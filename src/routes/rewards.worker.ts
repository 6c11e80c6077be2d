import { AppError } from '#lib/core/errors.ts';
import type { TallyReport, TallyRequest } from '#lib/features/rewards/protocol.ts';
import type { Manifest } from '#lib/model/snapshot.ts';
import { classResults } from '#lib/rewards/awards/classes.ts';
import { freeze, tallySources } from '#lib/rewards/freeze/freeze.ts';
import { embeddedRows, type EmbeddedRows } from '#lib/rewards/read/embedded-rows.ts';
import { readSnapshotRows, type SnapshotRows } from '#lib/rewards/read/snapshot-rows.ts';
import { problemOf } from '#lib/state/problem-of.ts';
import { storedContext, storedEngine } from './stored-loader.ts';

interface Loaded {
	manifest: Manifest;
	rows: SnapshotRows;
}

type Say = (report: TallyReport) => void;

/** The rows of the dataset asked about last. */
let kept: { dataset: string; loaded: Promise<Loaded> } | null = null;

self.addEventListener('message', ({ data }: MessageEvent<TallyRequest>) => {
	const say: Say = (report) => self.postMessage(report);
	answer(data, say).catch((error: unknown) => {
		const problem = error instanceof AppError ? error.toProblem() : problemOf(error);
		say({ kind: 'failed', id: data.id, problem });
	});
});

async function answer(request: TallyRequest, say: Say): Promise<void> {
	const { id, dataset, rules, decisions, date } = request;
	if (kept?.dataset !== dataset) {
		const loaded = load(request, say);
		kept = { dataset, loaded };
		// A failure is told to whoever asked and not kept.
		loaded.catch(() => (kept = null));
	}
	const { manifest, rows } = await kept.loaded;
	say({ kind: 'step', id, step: 'tally' });
	const { file, tallied } = await freeze({
		...rows,
		rules,
		decisions,
		date,
		pseudonymKey: manifest.pseudonymKeyId,
		sources: tallySources(manifest, rows)
	});
	say({ kind: 'tallied', id, answer: { file, classes: classResults(tallied, rows.students) } });
}

async function load({ id, dataset, href }: TallyRequest, say: Say): Promise<Loaded> {
	if (href !== null) {
		say({ kind: 'step', id, step: 'rows' });
		const response = await fetch(href);
		if (!response.ok) throw new AppError('fetch_failed', { file: href, status: response.status });
		const { manifest, rows } = (await response.json()) as { manifest: Manifest; rows: EmbeddedRows };
		return { manifest, rows: embeddedRows(rows) };
	}
	say({ kind: 'step', id, step: 'engine' });
	const { manifest } = await storedContext(dataset);
	const engine = await storedEngine(dataset, () => undefined);
	try {
		say({ kind: 'step', id, step: 'rows' });
		return { manifest, rows: await readSnapshotRows(engine, []) };
	} finally {
		await engine.close();
	}
}
