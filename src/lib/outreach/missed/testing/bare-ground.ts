import type { Ground } from '../ground.ts';

/** What a dataset says that has nothing but dossiers. */
export const bareGround: Ground = {
	wards: [],
	neighbourhoods: [],
	needs: [],
	sessions: [],
	barriers: [],
	classes: [],
	missing: []
};
