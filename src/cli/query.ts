import { UsageError } from '#lib/core/errors.ts';
import { answer } from '#lib/indicators/answer.ts';
import { indicator } from '#lib/indicators/catalogue.ts';
import { compile } from '#lib/indicators/compile.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { categoryDimensions, timeDimensions, type Dimension } from '#lib/model/dimensions.ts';
import type { Selection } from '#lib/model/selection.ts';
import type { OpenSnapshot } from '#lib/snapshot/open.ts';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { answerTable, listTable } from './answer-table.ts';
import { dateOption, neededOption, oneOf, onlyWord, parseOptions, type Parsed } from './options.ts';
import { callerPath } from './paths.ts';
import { warn } from './report.ts';
import { openSnapshotFolder } from './snapshot-folder.ts';
import { writeOut } from './standard-output.ts';
import type { Usage } from './usage.ts';
import { dimensionNamed, parseWhere } from './where.ts';

const dimensionNames = [...categoryDimensions, ...timeDimensions].join(', ');

const options = {
	indicator: { type: 'string' },
	by: { type: 'string', empty: true },
	where: { type: 'string', multiple: true },
	from: { type: 'string' },
	to: { type: 'string' },
	boundary: { type: 'string' },
	engine: { type: 'string' },
	format: { type: 'string' },
	list: { type: 'boolean' }
} as const;

export const usage: Usage = {
	synopsis: [
		'query DIR --indicator ID [--by K[,K]] [--where K=V[,V]|K>=V]… [--from DATE] [--to DATE] [--boundary DATE] ' +
			'[--engine duckdb|cube] [--format csv|json]',
		'query DIR --list [--format csv|json]'
	],
	vi: `Trả lời một chỉ tiêu từ bộ số liệu: khóa, tử số, mẫu số, giá trị, cận dưới, cận trên. K: ${dimensionNames}. --list: các chỉ tiêu và điều còn thiếu.`,
	en: `Answers an indicator from a snapshot: keys, numerator, denominator, value, lower, upper. K: ${dimensionNames}. --list: the indicators and what is missing.`
};

/**
 * `nhipso query DIR --indicator ID [--by K[,K]] [--where 'K=V[,V]' | 'K>=V' …] [--from DATE] [--to DATE]
 * [--boundary DATE] [--engine duckdb|cube] [--format csv|json]`: the keys named by their dimensions, numerator,
 * denominator, value, lower and upper. `query DIR --list`: the catalogue and what this snapshot can answer. An
 * indicator whose inputs are absent gives a table without rows and says so on standard error.
 */
export async function run(args: string[]): Promise<number> {
	const words = parseOptions('query', args, options);
	const dir = onlyWord(words, 'query', 'DIR');
	const format = oneOf(words, 'format', ['csv', 'json']);
	const engine = oneOf(words, 'engine', ['duckdb', 'cube']);
	// Read the question to the end before any file is opened.
	const question = words.flag('list') ? null : readQuestion(words);
	const snapshot = await openSnapshotFolder(callerPath(dir));
	try {
		if (question === null) {
			await writeOut(await listTable(snapshot.engine, format));
			return 0;
		}
		const answered =
			engine === 'cube' ? await askCube(snapshot, question) : await askEngine(snapshot, question);
		await writeOut(answerTable(answered, format));
		if (answered.absent) await warn(answered.absent);
		return 0;
	} finally {
		await snapshot.engine.close();
	}
}

interface Question {
	id: string;
	by: Dimension[];
	selection: Selection;
}

function readQuestion(words: Parsed): Question {
	const id = neededOption(words, 'indicator', 'query');
	const by = (words.text('by') ?? '')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '')
		.map(dimensionNamed);
	const repeated = by.find((dimension, index) => by.indexOf(dimension) !== index);
	if (repeated !== undefined) throw new UsageError('dimension_repeated', { dimension: repeated });
	const selection: Selection = { filters: words.texts('where').map(parseWhere) };
	for (const name of ['from', 'to', 'boundary'] as const) {
		const date = dateOption(words, name);
		if (date !== undefined) selection[name] = date;
	}
	// What cannot be asked is refused whatever the engine and whatever the snapshot holds.
	compile(indicator(id), by, selection, duckdb);
	return { id, by, selection };
}

function askEngine(
	{ engine, manifest }: OpenSnapshot,
	{ id, by, selection }: Question
): Promise<IndicatorAnswer> {
	return answer(engine, id, by, selection, { asOf: manifest.asOf });
}

async function askCube(snapshot: OpenSnapshot, { id, by, selection }: Question): Promise<IndicatorAnswer> {
	const { openCube } = await import('#lib/cube/open.ts');
	const answered = openCube(await snapshot.cube()).answer(id, by, selection);
	if ('refused' in answered) throw new UsageError(answered.refused.code, answered.refused.params);
	return answered;
}
