import type { Manifest } from '#lib/model/snapshot.ts';

/** One side of a comparison of snapshots. */
export interface Compared {
	id: string;
	/** In the language of the page. */
	title: string;
	manifest: Manifest;
}
