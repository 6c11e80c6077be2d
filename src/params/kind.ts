import type { ParamMatcher } from '@sveltejs/kit';
import { kindOfPath } from '#lib/features/members/kinds.ts';

/** `phuong`, `truong` and `thu-tuc` are lists of members; anything else is another page, or none. */
export const match: ParamMatcher = (segment) => kindOfPath(segment) !== null;
