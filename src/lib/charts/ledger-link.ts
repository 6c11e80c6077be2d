import { getContext, hasContext, setContext } from 'svelte';

/** The address of the ledger of the dataset in view; `query` (with its `?`) keeps the view. */
export type LedgerLink = (query: string) => string;

const key = Symbol('ledger link');

/** Called once, in the root layout: charts lie below what knows the pages. */
export function setLedgerLink(link: LedgerLink): void {
	setContext(key, link);
}

/** The page's way to the ledger, or null where none was set (then the line under a chart has no link). */
export function ledgerLink(): LedgerLink | null {
	return hasContext(key) ? getContext<LedgerLink>(key) : null;
}
