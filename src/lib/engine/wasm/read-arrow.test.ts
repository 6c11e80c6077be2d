import {
	Bool,
	DateDay,
	Decimal,
	Dictionary,
	Float64,
	Int32,
	Int64,
	makeData,
	RecordBatch,
	Schema,
	Field,
	Struct,
	TimeMicrosecond,
	TimestampMicrosecond,
	TimestampSecond,
	Utf8,
	List,
	vectorFromArray,
	type DataType,
	type Data
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { readArrow } from './read-arrow.ts';

/** A result of one column `x`, from Arrow data. */
function read(type: DataType, ...chunks: Data[]) {
	const schema = new Schema([new Field('x', type, true)]);
	const batches = chunks.map(
		(data) =>
			new RecordBatch(
				schema,
				makeData({ type: new Struct(schema.fields), length: data.length, nullCount: 0, children: [data] })
			)
	);
	const table = readArrow(schema, batches);
	return { type: table.fields[0]?.type, cells: table.column('x') };
}

/** 128-bit words, least significant first, as Arrow lays decimals out. */
function words(...values: bigint[]): Uint32Array {
	return Uint32Array.from(
		values.flatMap((value) => [0n, 32n, 64n, 96n].map((shift) => Number((value >> shift) & 0xffffffffn)))
	);
}

describe('readArrow', () => {
	it('reads BIGINT as a number', () => {
		const data = makeData({ type: new Int64(), data: BigInt64Array.of(1n, -9_007_199_254_740_991n) });
		expect(read(new Int64(), data)).toEqual({ type: 'number', cells: [1, -9_007_199_254_740_991] });
	});

	it('reads a HUGEINT sum, which comes as DECIMAL(38,0), with its sign', () => {
		const type = new Decimal(0, 38, 128);
		const data = makeData({ type, data: words(45n, -45n, 2n ** 70n) });
		expect(read(type, data).cells).toEqual([45, -45, 2 ** 70]);
	});

	it('scales decimals to the nearest double', () => {
		const type = new Decimal(3, 18, 128);
		const data = makeData({ type, data: words(1n, -1500n, 123456n, 100n) });
		expect(read(type, data)).toEqual({ type: 'number', cells: [0.001, -1.5, 123.456, 0.1] });
	});

	it('reads dates as days, before 1970 too', () => {
		const data = makeData({ type: new DateDay(), data: Int32Array.of(0, 17_226, -1) });
		// 2017-03-01 is 17,226 days after 1970-01-01.
		expect(read(new DateDay(), data)).toEqual({ type: 'date', cells: [0, 17_226, -1] });
	});

	it('reads timestamps of any unit as milliseconds', () => {
		const micro = makeData({ type: new TimestampMicrosecond(), data: BigInt64Array.of(1_500_999n, -1_500n) });
		expect(read(new TimestampMicrosecond(), micro)).toEqual({ type: 'timestamp', cells: [1500, -1] });
		const seconds = makeData({ type: new TimestampSecond(), data: BigInt64Array.of(2n) });
		expect(read(new TimestampSecond(), seconds).cells).toEqual([2000]);
	});

	it('reads a time of day as text', () => {
		const data = makeData({
			type: new TimeMicrosecond(),
			data: BigInt64Array.of(30_600_000_000n, 1_500_000n)
		});
		expect(read(new TimeMicrosecond(), data)).toEqual({ type: 'text', cells: ['08:30:00', '00:00:01.500'] });
	});

	it('keeps null apart from 0, false and the empty text; NaN is null', () => {
		const nullBitmap = Uint8Array.of(0b101);
		expect(
			read(new Int32(), makeData({ type: new Int32(), data: Int32Array.of(0, 7, 2), nullBitmap })).cells
		).toEqual([0, null, 2]);
		expect(
			read(new DateDay(), makeData({ type: new DateDay(), data: Int32Array.of(0, 7, 2), nullBitmap })).cells
		).toEqual([0, null, 2]);
		const texts = vectorFromArray(['', null, 'Đ'], new Utf8()).data[0];
		const bools = vectorFromArray([false, null, true], new Bool()).data[0];
		if (!texts || !bools) throw new Error('no data');
		expect(read(new Utf8(), texts)).toEqual({ type: 'text', cells: ['', null, 'Đ'] });
		expect(read(new Bool(), bools)).toEqual({ type: 'boolean', cells: [false, null, true] });
		const doubles = makeData({ type: new Float64(), data: Float64Array.of(Number.NaN, 0.5) });
		expect(read(new Float64(), doubles).cells).toEqual([null, 0.5]);
	});

	it('joins batches in order and keeps fields when there are none', () => {
		const one = makeData({ type: new Int32(), data: Int32Array.of(1) });
		const two = makeData({ type: new Int32(), data: Int32Array.of(2, 3) });
		expect(read(new Int32(), one, two).cells).toEqual([1, 2, 3]);
		expect(read(new Int32())).toEqual({ type: 'number', cells: [] });
	});

	it('refuses nested types and ENUM with a code', () => {
		const type = new List(new Field('item', new Int32()));
		expect(() => read(type)).toThrow(expect.objectContaining({ code: 'engine_type_unsupported' }));
		const dictionary = new Dictionary(new Utf8(), new Int32());
		expect(() => read(dictionary)).toThrow(expect.objectContaining({ code: 'engine_type_unsupported' }));
	});
});
