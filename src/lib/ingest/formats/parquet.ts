import type { Compressors, FileMetaData, SchemaElement } from 'hyparquet';
import { AppError, type Problem } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { timeText } from './cell-text.ts';
import type { ImportFormat } from './format.ts';
import { checkColumns, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';
import { startsWith } from './magic.ts';
import { checkCells, inUtc, momentTexts, typedFile, valueTexts, type TypedColumn } from './typed-columns.ts';

const MAGIC = 'PAR1';

/** Apache Parquet files, read by hyparquet; nested values come as JSON. */
export const parquet: ImportFormat = {
	id: 'parquet',
	sniff: ({ bytes }) => startsWith(bytes, 0, MAGIC) || startsWith(bytes, 0, 'PARE'),
	read
};

async function read(bytes: Uint8Array, name: string): Promise<RawFile> {
	// Loaded when such a file is met: most files are text.
	const { parquetMetadata, parquetRead } = await import('hyparquet');
	if (startsWith(bytes, 0, 'PARE')) throw new AppError('file_encrypted', { file: name });
	if (!startsWith(bytes, bytes.length - 4, MAGIC)) throw new AppError('parquet_corrupt', { file: name });
	const buffer = bytes.slice().buffer;
	try {
		const metadata = parquetMetadata(buffer);
		const fields = topFields(metadata);
		check(metadata, fields, name);
		let rows: unknown[][] = [];
		await parquetRead({
			file: buffer,
			metadata,
			compressors: await boundedCompressors(name),
			// Days and moments stay numbers, so that a day is not taken for midnight somewhere.
			parsers: {
				dateFromDays: (days) => days * 86_400_000,
				timestampFromMilliseconds: Number,
				timestampFromMicroseconds: (micros) => Number(micros) / 1e3,
				timestampFromNanoseconds: (nanos) => Number(nanos / 1000n) / 1e3
			},
			onComplete: (all) => {
				rows = all;
			}
		});
		if (rows.length !== Number(metadata.num_rows)) throw new RangeError('rows are missing');
		const columns = fields.map((field, i) =>
			column(
				field,
				rows.map((row) => row[i])
			)
		);
		return typedFile('parquet', columns, [
			...problemsOf(fields, rows.length),
			...inUtc(columns, isInstant(fields))
		]);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError('parquet_corrupt', { file: name }, { cause: error });
	}
}

/** The fields right under the root of the schema, which is a list in the order of a walk through its tree. */
function topFields({ schema }: FileMetaData): SchemaElement[] {
	const fields: SchemaElement[] = [];
	const skip = (at: number): number => {
		let next = at + 1;
		for (let child = 0; child < (schema[at]?.num_children ?? 0); child += 1) next = skip(next);
		return next;
	};
	for (let at = 1; at < schema.length; at = skip(at)) fields.push(schema[at] as SchemaElement);
	return fields;
}

function check(metadata: FileMetaData, fields: readonly SchemaElement[], file: string): void {
	checkColumns(fields.length, 1, file);
	checkCells(Number(metadata.num_rows), Math.max(1, fields.length), file);
	let unpacked = 0;
	for (const { columns } of metadata.row_groups) {
		for (const { meta_data } of columns) unpacked += Number(meta_data?.total_uncompressed_size ?? 0);
	}
	if (unpacked > MAX_UNPACKED_BYTES) throw bomb(file, unpacked);
}

function bomb(file: string, bytes: number): AppError {
	return new AppError('zip_bomb', { file, part: '*', size: Math.ceil(bytes / 1024 / 1024) });
}

/** The codecs, each held to the size a page declares, and no page larger than a part may be. */
async function boundedCompressors(file: string): Promise<Compressors> {
	const { compressors, decompressZstd } = await import('hyparquet-compressors');
	const { GZIP, BROTLI, LZ4, LZ4_RAW } = compressors;
	const codecs = {
		...(GZIP && { GZIP }),
		...(BROTLI && { BROTLI }),
		...(LZ4 && { LZ4 }),
		...(LZ4_RAW && { LZ4_RAW }),
		ZSTD: (input: Uint8Array, length: number) => decompressZstd(input, new Uint8Array(length))
	};
	return Object.fromEntries(
		Object.entries(codecs).map(([codec, decompress]) => [
			codec,
			(input: Uint8Array, length: number) => {
				if (length > MAX_PART_BYTES) throw bomb(file, length);
				return decompress(input, length);
			}
		])
	);
}

function column(field: SchemaElement, values: readonly unknown[]): TypedColumn {
	const { name, logical_type: logical, converted_type: converted } = field;
	const numbers = () => values.map((value) => (typeof value === 'number' ? value : null));
	if (isMoment(field)) return { name, ...momentTexts(numbers()) };
	if (logical?.type === 'TIME' || converted === 'TIME_MILLIS' || converted === 'TIME_MICROS') {
		const unit = logical?.type === 'TIME' ? logical.unit : converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS';
		const perMs = unit === 'MILLIS' ? 1 : unit === 'MICROS' ? 1e3 : 1e6;
		const texts = values.map((value) =>
			value === null || value === undefined ? null : timeText(Number(value) / perMs)
		);
		return { name, type: 'time', texts };
	}
	return { name, ...valueTexts(values) };
}

function isMoment({ type, logical_type: logical, converted_type: converted }: SchemaElement): boolean {
	if (logical?.type === 'DATE' || logical?.type === 'TIMESTAMP' || type === 'INT96') return true;
	return converted === 'DATE' || converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS';
}

/** Decimals come as floating-point numbers, which hold some 15 digits. */
function problemsOf(fields: readonly SchemaElement[], rows: number): Problem[] {
	const wide = fields.filter((field) => (field.precision ?? 0) > 15);
	return wide.length === 0 || rows === 0
		? []
		: [{ code: 'number_rounded', params: { count: rows * wide.length } }];
}

/** Whether a column's moments are instants, given in UTC, and not what a clock on a wall showed. */
function isInstant(fields: readonly SchemaElement[]): (index: number) => boolean {
	return (index) => {
		const logical = fields[index]?.logical_type;
		return logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC;
	};
}
