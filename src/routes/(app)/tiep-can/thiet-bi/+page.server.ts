import { readSupport } from '#lib/outreach/support.ts';
import { readBuiltIn } from '../../../outreach.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async () => ({ painted: await readBuiltIn(readSupport) });
