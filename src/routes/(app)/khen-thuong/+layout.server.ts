import { DEFAULT_DATASET } from '../../snapshots.server.ts';
import { exampleRules } from '../../rewards.server.ts';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = async () => ({ rules: await exampleRules(), builtIn: DEFAULT_DATASET });
