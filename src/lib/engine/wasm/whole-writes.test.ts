import { describe, expect, it } from 'vitest';
import { wholeWrite, type SyncAccessHandle, type WriteRefused } from './whole-writes.ts';

/** A file whose writes answer these counts, one after another, and then what they were asked for. */
function file(...counts: (number | Error)[]) {
	const asked: [bytes: number[], at: number | undefined][] = [];
	const told: WriteRefused['problem'][] = [];
	const handle: SyncAccessHandle = {
		close: () => undefined,
		write(source, options?: { at?: number }) {
			const bytes = [...new Uint8Array(source)];
			asked.push([bytes, options?.at]);
			const count = counts.shift() ?? bytes.length;
			if (count instanceof Error) throw count;
			return count;
		}
	};
	handle.write = wholeWrite(handle.write, ({ problem }) => told.push(problem));
	return { handle, asked, told };
}

const bytes = Uint8Array.of(1, 2, 3, 4);

describe('wholeWrite', () => {
	it('writes at a place, and where the last write ended', () => {
		const { handle, asked, told } = file();
		expect(handle.write(bytes, { at: 10 })).toBe(4);
		expect(handle.write(bytes.subarray(1, 3))).toBe(2);
		expect(handle.write(bytes.slice().buffer)).toBe(4);
		expect(asked).toEqual([
			[[1, 2, 3, 4], 10],
			[[2, 3], undefined],
			[[1, 2, 3, 4], undefined]
		]);
		expect(told).toEqual([]);
	});

	it('writes the rest of what was written in part', () => {
		const { handle, asked, told } = file(3);
		expect(handle.write(bytes, { at: 10 })).toBe(4);
		expect(asked).toEqual([
			[[1, 2, 3, 4], 10],
			[[4], 13]
		]);
		expect(told).toEqual([]);
	});

	// Chromium's error -8 as an unsigned number; nothing; more than there was.
	it.each([4_294_967_288, -8, 0, 5, Number.NaN])(
		'a count of %d of 4 bytes is a disk without room',
		(count) => {
			const { handle, told } = file(count);
			expect(() => handle.write(bytes, { at: 0 })).toThrow(
				expect.objectContaining({ name: 'QuotaExceededError' })
			);
			expect(told).toEqual([{ code: 'storage_full', params: {} }]);
		}
	);

	it.each([
		['QuotaExceededError', { code: 'storage_full', params: {} }],
		['InvalidStateError', { code: 'storage_failed', params: { reason: 'InvalidStateError' } }]
	])('a write that throws %s is told and thrown', (name, problem) => {
		const { handle, told } = file(new DOMException('refused', name));
		expect(() => handle.write(bytes)).toThrow(expect.objectContaining({ name }));
		expect(told).toEqual([problem]);
	});
});
