import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '#lib/i18n/generated/runtime.js';

/** `/en/phuong` is the page `/phuong` in English. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
