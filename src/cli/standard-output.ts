import process from 'node:process';

/**
 * Writes chunks to standard output no faster than its reader takes them. A reader that goes away (`| head`) ends the
 * writing quietly; any other fault of the stream is thrown.
 */
export async function writeOut(chunks: Iterable<string>): Promise<void> {
	const { stdout } = process;
	let fault: NodeJS.ErrnoException | undefined;
	// Left in place on purpose: the fault of the last chunk may arrive after this function has returned.
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		fault = error;
	});
	for (const chunk of chunks) {
		if (!stdout.write(chunk)) await room(stdout);
		if (fault) break;
	}
	if (fault && fault.code !== 'EPIPE') throw fault;
}

/** Until the stream takes more, or will never again. */
async function room(stream: NodeJS.WriteStream): Promise<void> {
	const events = ['drain', 'close', 'error'] as const;
	await new Promise<void>((resolve) => {
		const done = () => {
			for (const event of events) stream.off(event, done);
			resolve();
		};
		for (const event of events) stream.on(event, done);
	});
}
