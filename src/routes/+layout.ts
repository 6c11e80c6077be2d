export const prerender = true;
/** Each page is a folder with an index file: every static server finds it. */
export const trailingSlash = 'always';
