import type { Engine } from '#lib/engine/engine.ts';
import { tableBalances } from '#lib/model/ledger-balance.ts';
import type { DatasetContext, Ledger } from '#lib/state/context.ts';
import type { CubeSource } from '#lib/state/runner.ts';
import type { SnapshotStore } from '#lib/store/snapshot-store.ts';
import type { SnapshotFile, StoredSnapshot } from '#lib/store/stored-snapshot.ts';
import { cubeSource } from './cube-source.ts';

interface Opened {
	store: SnapshotStore;
	snapshot: StoredSnapshot;
}

/** Snapshots this page has open; held until the page is left, so that nobody sweeps their files. */
const opened = new Map<string, Promise<Opened>>();

/** The cube of a snapshot kept in the browser. */
export async function storedCube(id: string): Promise<CubeSource> {
	const [blob, { openCube }] = await Promise.all([file(id, 'cube.arrow'), import('#lib/cube/open.ts')]);
	return cubeSource(openCube(new Uint8Array(await blob.arrayBuffer())));
}

/** DuckDB-Wasm over its database; of the file only what questions need is read. */
export async function storedEngine(
	id: string,
	progress: (loaded: number, total: number | null) => void
): Promise<Engine> {
	const [blob, { openWasmEngine, attachSnapshot }] = await Promise.all([
		file(id, 'data.duckdb'),
		import('#lib/engine/wasm/index.ts'),
		import('#lib/indicators/answer.ts')
	]);
	const engine = await openWasmEngine({ onProgress: (loaded, total) => progress(loaded, total || null) });
	await attachSnapshot(engine, { blob });
	return engine;
}

/** As the file has it: written before balances were kept or neighbourhoods read, it has none. */
type StoredContext = Omit<DatasetContext, 'balances' | 'neighbourhoods'> &
	Partial<Pick<DatasetContext, 'balances' | 'neighbourhoods'>>;

/** Names, targets and sessions, under the name the snapshot has here. */
export async function storedContext(id: string): Promise<DatasetContext> {
	// Asked anew: a snapshot of the same name may have taken its place.
	opened.delete(id);
	const { snapshot } = await open(id);
	const context = JSON.parse(await (await file(id, 'context.json')).text()) as StoredContext;
	const manifest = { ...context.manifest, id, title: snapshot.title };
	const { neighbourhoods = false } = context;
	const balances = context.balances ?? tableBalances(await ledgerOf(id));
	return { ...context, neighbourhoods, balances, manifest };
}

/** The ledger; `storedLedgerHref` knows the address of its lines from then on. */
export async function storedLedger(id: string): Promise<Ledger> {
	const ledger = await ledgerOf(id);
	if (!ledgerHrefs.has(id)) ledgerHrefs.set(id, URL.createObjectURL(await file(id, 'ledger.csv')));
	return ledger;
}

/** Address of `ledger.csv` as the browser keeps it; undefined for a ledger not asked for here. */
export function storedLedgerHref(id: string): string | undefined {
	return ledgerHrefs.get(id);
}

const ledgerHrefs = new Map<string, string>();

async function ledgerOf(id: string): Promise<Ledger> {
	return JSON.parse(await (await file(id, 'ledger.json')).text()) as Ledger;
}

async function file(id: string, name: SnapshotFile): Promise<Blob> {
	const { store, snapshot } = await open(id);
	return store.file(snapshot, name);
}

function open(id: string): Promise<Opened> {
	let promise = opened.get(id);
	if (!promise) {
		promise = openNow(id);
		opened.set(id, promise);
		// A failure is told to whoever asked and not kept.
		promise.catch(() => opened.delete(id));
	}
	return promise;
}

async function openNow(id: string): Promise<Opened> {
	const { browserStore } = await import('#lib/store/browser-store.ts');
	const store = browserStore();
	const { snapshot } = await store.open(id);
	return { store, snapshot };
}
