import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { dayWeight, month } from '../core/calendar.ts';
import { Random } from '#lib/core/random.ts';
import { Weights } from '../core/weights.ts';
import { world } from '../thanh-xuan/world.ts';
import { channelModel } from '../world/channel.ts';
import type { Channel } from '../world/dossier.ts';
import { outcome } from '../world/outcome.ts';
import type { Place } from '../world/place.ts';
import { monthFactor, procedures, type Procedure } from '../world/procedures.ts';
import { stateOn, type Course } from '../world/state.ts';
import { timeline } from '../world/timeline.ts';
import type { ByteLines } from './byte-lines.ts';
import * as pieces from './pieces.ts';

export const bulkHeader =
	'Mã hồ sơ,Mã TTHC,Phường/Xã,Kênh thực hiện,Mức độ,Ngày nộp hồ sơ,Ngày tiếp nhận,Hạn trả,' +
	'Ngày kết thúc xử lý,Trạng thái,Lệ phí,Thanh toán trực tuyến,Kết quả điện tử\n';

const FIRST = dayNumber(world.from);
const DAYS = dayNumber(world.to) - FIRST + 1;
const EXPORTED_ON = dayNumber('2018-03-05');

/**
 * Dossiers in order of acceptance, of the same world as thanh-xuan-2017: 11 wards, 60 procedures, 730 days.
 * `beforeRow` is called before each row, to turn to the next file in time.
 */
export function putRows(lines: ByteLines, dossiers: number, seed: string, beforeRow: () => void): void {
	const random = new Random(`${seed}/bulk`);
	const model = channelModel(world);
	const places = new Weights(world.places.map((place) => place.weight));
	const mixes = Array.from(
		{ length: 12 },
		(_, i) => new Weights(procedures.map((p) => p.weight * monthFactor(p, i + 1)))
	);
	for (const { day, count } of perDay(dossiers)) {
		const mix = mixes[month(day) - 1] as Weights;
		const date = pieces.piece(`${isoDate(day).slice(2).replaceAll('-', '')}-`);
		const sequence = new Uint32Array(world.places.length);
		for (let i = 0; i < count; i += 1) {
			beforeRow();
			const place = places.draw(random);
			const procedure = mix.draw(random);
			const number = (sequence[place] as number) + 1;
			sequence[place] = number;
			lines.put(pieces.idPieces[place] as Uint8Array);
			lines.put(date);
			lines.putNumber(number);
			lines.put(pieces.codePieces[procedure] as Uint8Array);
			lines.put(pieces.wardPieces[place] as Uint8Array);
			const p = model.chance(world.places[place] as Place, procedures[procedure] as Procedure, day).p;
			putRest(lines, random, procedures[procedure] as Procedure, p, day);
		}
	}
}

/** The columns from the channel on. */
function putRest(lines: ByteLines, random: Random, procedure: Procedure, p: number, day: number): void {
	const channel: Channel = random.chance(p) ? 'online' : random.chance(0.03) ? 'post' : 'in_person';
	const course = timeline(random, procedure, channel, day);
	const facts = outcome(random, procedure, channel, course, day);
	const state = stateOn(
		{
			acceptedAt: course.acceptedAt,
			supplementAt: course.supplementAt,
			supplementedAt: course.supplementedAt,
			finishedAt: course.finishedAt,
			returnedAt: course.returnedAt,
			ending: course.ending,
			channel,
			fee: facts.fee,
			paidOnline: facts.paidOnline
		} satisfies Course,
		EXPORTED_ON
	);
	lines.put(pieces.channelPieces[channel]);
	lines.put(pieces.levelPieces[procedure.online_level]);
	lines.put(pieces.datePiece(course.submittedAt));
	lines.put(pieces.timePiece(course.submittedAt));
	lines.put(pieces.datePiece(course.acceptedAt));
	lines.put(pieces.timePiece(course.acceptedAt));
	lines.put(pieces.datePiece(course.dueAt));
	lines.put(pieces.comma);
	if (state.finishedAt === null) lines.put(pieces.comma);
	else {
		lines.put(pieces.datePiece(state.finishedAt));
		lines.put(pieces.timePiece(state.finishedAt));
	}
	lines.put(pieces.statusPieces[state.status]);
	lines.put(facts.fee === null ? pieces.comma : (pieces.feePieces.get(facts.fee) as Uint8Array));
	lines.put(facts.paidOnline ? pieces.yesPiece : pieces.noPiece);
	lines.put(pieces.comma);
	lines.put(!state.open && facts.electronicResult ? pieces.yesPiece : pieces.noPiece);
	lines.put(pieces.lineEnd);
	lines.endRow();
}

/** Dossiers shared out over all days by weight (days off get a few); the counts add up exactly. */
function perDay(dossiers: number): { day: number; count: number }[] {
	const weights = Array.from({ length: DAYS }, (_, i) => Math.max(dayWeight(FIRST + i), 0.02));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let sum = 0;
	let given = 0;
	return weights.map((weight, i) => {
		sum += weight;
		const upTo = i === DAYS - 1 ? dossiers : Math.round((dossiers * sum) / total);
		const count = upTo - given;
		given = upTo;
		return { day: FIRST + i, count };
	});
}
