/** Bytes as text of one character a byte, which no decoder of the platform gives unchanged. */
export function byteText(bytes: Uint8Array): string {
	const chunks: string[] = [];
	for (let at = 0; at < bytes.length; at += 8192) {
		chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
	}
	return chunks.join('');
}

/** One part of a MIME message: its headers by lower-case name, and its bytes, unpacked. */
export interface MimePart {
	headers: ReadonlyMap<string, string>;
	bytes: Uint8Array;
}

const MAX_PARTS = 1_000;

/**
 * The parts of a message given as text of single bytes (each character one byte): a multipart message's own, else the
 * message itself. Parts within parts are not opened. Method: RFC 2045 and 2046.
 */
export function mimeParts(message: string): MimePart[] {
	const whole = split(message);
	const boundary = /boundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;]+))/i.exec(
		whole.headers.get('content-type') ?? ''
	);
	const marker = boundary?.[1] ?? boundary?.[2];
	if (marker === undefined) return [unpacked(whole)];
	const parts: MimePart[] = [];
	let at = 0;
	const next = (): number => {
		for (;;) {
			const found = whole.body.indexOf(`--${marker}`, at);
			if (found <= 0 || whole.body[found - 1] === '\n' || whole.body[found - 1] === '\r') return found;
			at = found + 1;
		}
	};
	for (let start = next(); start !== -1 && parts.length < MAX_PARTS;) {
		at = start + marker.length + 2;
		if (whole.body.startsWith('--', at)) break;
		const from = whole.body.indexOf('\n', at) + 1;
		start = next();
		if (from === 0) break;
		parts.push(unpacked(split(whole.body.slice(from, start === -1 ? undefined : start))));
	}
	return parts;
}

interface Split {
	headers: Map<string, string>;
	body: string;
}

function split(text: string): Split {
	const gap = /\r\n\r\n|\n\n|\r\r/.exec(text);
	const head = gap === null ? text : text.slice(0, gap.index);
	const headers = new Map<string, string>();
	// A line that begins with a blank goes on from the one before.
	for (const line of head.replace(/(?:\r\n|\r|\n)[ \t]+/g, ' ').split(/\r\n|\r|\n/)) {
		const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value);
	}
	return { headers, body: gap === null ? '' : text.slice(gap.index + gap[0].length) };
}

function unpacked({ headers, body }: Split): MimePart {
	const coding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
	if (coding === 'quoted-printable') return { headers, bytes: bytesOf(quotedPrintable(body)) };
	if (coding === 'base64') {
		const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
		return {
			headers,
			bytes: bytesOf(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))))
		};
	}
	return { headers, bytes: bytesOf(body) };
}

function quotedPrintable(text: string): string {
	return text
		.replace(/=[ \t]*(?:\r\n|\r|\n)/g, '')
		.replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function bytesOf(text: string): Uint8Array {
	return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}
