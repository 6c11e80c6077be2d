import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '#lib/i18n/generated/server.js';

/** Renders a page in the language of its address and says so in `<html lang>`. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale),
			// Fonts that come with the first paint spare the page a second layout.
			preload: ({ type }) => type === 'js' || type === 'css' || type === 'font'
		});
	});
