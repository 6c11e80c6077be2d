import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { byteRange } from './byte-range.ts';

/**
 * A worker obeys the policy of its own response, not that of the page, so scripts carry it too: nothing but this
 * origin can be reached, and WebAssembly may be compiled.
 */
const SCRIPT_POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Endings the table of types of sirv does not know. */
const types: Readonly<Record<string, string>> = {
	'.arrow': 'application/vnd.apache.arrow.file',
	'.duckdb': 'application/octet-stream'
};

/** Answers the requests for the files of a folder: precompressed where it is, in part where asked, else the 404 page. */
export function siteFiles(dir: string): (request: IncomingMessage, response: ServerResponse) => void {
	const files = sirv(dir, { etag: true, gzip: true, brotli: true, setHeaders });
	const notFound = readFileSync(join(dir, '404.html'));

	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		if (sendRange(dir, request, response)) return;
		// sirv reads `bytes=0-0` and `bytes=-500` wrongly; what is left here is answered whole.
		delete request.headers.range;
		files(request, response, () => {
			// sirv answers every file it finds with 200, so this page is sent without it.
			response.writeHead(404, {
				...commonHeaders,
				'Content-Type': 'text/html;charset=utf-8',
				'Content-Length': notFound.byteLength,
				'Cache-Control': 'no-store'
			});
			response.end(request.method === 'HEAD' ? undefined : notFound);
		});
	};
}

const commonHeaders = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

function setHeaders(response: ServerResponse, path: string): void {
	const type = types[extname(path)];
	if (type !== undefined) response.setHeader('Content-Type', type);
	if (/\.m?js$/u.test(path)) response.setHeader('Content-Security-Policy', SCRIPT_POLICY);
	// Built assets carry a hash of their content in their name.
	if (path.includes('/_app/immutable/')) {
		response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
	}
	for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
}

/** Answers a request for a part of a data file; false when there is none, and the whole is to be sent. */
function sendRange(dir: string, request: IncomingMessage, response: ServerResponse): boolean {
	if (request.headers.range === undefined) return false;
	const path = new URL(request.url ?? '/', 'http://localhost').pathname;
	const type = types[extname(path)];
	if (type === undefined) return false;
	const file = resolve(join(dir, path));
	if (!file.startsWith(resolve(dir) + sep)) return false;
	const stats = statSync(file, { throwIfNoEntry: false });
	if (stats === undefined) return false;
	const { size } = stats;
	const modified = stats.mtime.toUTCString();
	// A browser that keeps parts asks for the next only if the file is still the one they are of (RFC 9110, 13.1.5).
	const ifRange = request.headers['if-range'];
	if (ifRange !== undefined && ifRange !== modified) return false;
	const range = byteRange(request.headers.range, size);
	if (range === null) return false;
	if (range === 'unsatisfiable') {
		response.writeHead(416, { ...commonHeaders, 'Content-Range': `bytes */${size}` }).end();
		return true;
	}
	response.writeHead(206, {
		...commonHeaders,
		'Content-Type': type,
		'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
		'Content-Length': range.end - range.start + 1,
		'Accept-Ranges': 'bytes',
		'Last-Modified': modified
	});
	if (request.method === 'HEAD') response.end();
	else createReadStream(file, range).pipe(response);
	return true;
}
