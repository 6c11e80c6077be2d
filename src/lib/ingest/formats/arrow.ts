import type { Column, Field, Table, Type } from '@uwdata/flechette';
import { AppError } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { timeText } from './cell-text.ts';
import type { ImportFormat } from './format.ts';
import { checkColumns, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';
import { decodeLz4Frame } from './lz4-frame.ts';
import { isArrowStream, startsWith } from './magic.ts';
import { checkCells, inUtc, momentTexts, typedFile, valueTexts, type TypedColumn } from './typed-columns.ts';

/** Apache Arrow IPC, as a file (Feather) or a stream, read by flechette; nested values come as JSON. */
export const arrow: ImportFormat = {
	id: 'arrow',
	sniff: ({ bytes }) => startsWith(bytes, 0, 'ARROW1\0\0') || isArrowStream(bytes),
	read
};

async function read(bytes: Uint8Array, name: string): Promise<RawFile> {
	// Loaded when such a file is met: most files are text.
	const flechette = await import('@uwdata/flechette');
	const isFile = startsWith(bytes, 0, 'ARROW1');
	if (isFile && !startsWith(bytes, bytes.length - 6, 'ARROW1'))
		throw new AppError('arrow_corrupt', { file: name });
	const { decompressZstd } = await import('hyparquet-compressors');
	const { LZ4_FRAME, ZSTD } = flechette.CompressionType;
	let unpacked = 0;
	const bounded =
		(unpack: (input: Uint8Array, size: number) => Uint8Array) => (input: Uint8Array, size: number) => {
			unpacked += size;
			if (!(size >= 0 && size <= MAX_PART_BYTES && unpacked <= MAX_UNPACKED_BYTES))
				throw new AppError('zip_bomb', { file: name, part: '*', size: Math.ceil(unpacked / 1024 / 1024) });
			return unpack(input, size);
		};
	// The register of codecs is one for all: nothing may be awaited between here and the reading.
	const encode = (): never => {
		throw new RangeError('nothing is packed here');
	};
	flechette.setCompressionCodec(LZ4_FRAME, { encode, decode: bounded(decodeLz4Frame) });
	flechette.setCompressionCodec(ZSTD, {
		encode,
		decode: bounded((input, size) => decompressZstd(input, new Uint8Array(size)))
	});
	try {
		const table = flechette.tableFromIPC(bytes, { useBigInt: true });
		checkColumns(table.numCols, 1, name);
		checkCells(table.numRows, Math.max(1, table.numCols), name);
		const columns = columnsOf(table, flechette.Type);
		const { fields } = table.schema;
		// A column with a time zone holds instants in UTC; the zone is only how to show them.
		const zoned = (i: number) =>
			Boolean((fields[i]?.type as { timezone?: string | null } | undefined)?.timezone);
		return typedFile('arrow', columns, inUtc(columns, zoned));
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError('arrow_corrupt', { file: name }, { cause: error });
	}
}

function columnsOf(table: Table, types: typeof Type): TypedColumn[] {
	return table.schema.fields.map((field, i) => column(field, table.getChildAt(i) as Column<unknown>, types));
}

function column({ name, type }: Field, values: Column<unknown>, types: typeof Type): TypedColumn {
	const inner = type.typeId === types.Dictionary ? type.dictionary : type;
	const numbers = () => Array.from(values, (value) => (typeof value === 'number' ? value : null));
	if (inner.typeId === types.Date || inner.typeId === types.Timestamp)
		return { name, ...momentTexts(numbers()) };
	if (inner.typeId === types.Time) {
		const perMs = [1e-3, 1, 1e3, 1e6][inner.unit] ?? 1;
		const texts = Array.from(values, (value) =>
			value === null || value === undefined ? null : timeText(Number(value) / perMs)
		);
		return { name, type: 'time', texts };
	}
	return { name, ...valueTexts(values) };
}
