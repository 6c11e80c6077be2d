import type { Bilingual } from '../indicator.ts';
import type { Input } from '../definition.ts';

/** Decision 766/QĐ-TTg (2022): the national index for serving people and businesses. */
export const DECISION_766 = 'Quyết định 766/QĐ-TTg (2022)';

/** Some dossier has a value in a column of `facts`; `from` names what an office would have to bring. */
export function known(column: string, from = `dossiers.${column}`): Input {
	return { table: 'facts', columns: [column], from };
}

export const dossiers: Input = { table: 'facts', from: 'dossiers' };

/** The pitfall every indicator cut by day of acceptance shares. */
export const byAcceptance: Bilingual = {
	vi: 'Kỳ tính theo ngày tiếp nhận, nên các chỉ số của cùng một kỳ nói về cùng một tập hồ sơ.',
	en: 'The period goes by the day of acceptance, so that all indicators of a period speak of the same dossiers.'
};

/** The pitfall of what only some exports say. */
export const onlyTold: Bilingual = {
	vi: 'Chỉ tính hồ sơ từ tệp có ghi; tệp không có cột này thì hồ sơ không bị coi là “Không”, số hồ sơ ấy hiện bên cạnh.',
	en: 'Only dossiers of exports that say so: those of an export without the column are not taken for “no”; how many is shown beside it.'
};

export const smallNumbers: Bilingual = {
	vi: 'Ô dưới 5 học sinh không được công bố.',
	en: 'Cells of fewer than 5 students are not to be published.'
};

export const RECEIVED = "coalesce(status NOT IN ('newly_filed', 'not_accepted'), true)";
export const COMPLETED = "status IN ('done', 'result_returned')";
