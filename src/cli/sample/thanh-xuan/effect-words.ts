import type { EffectWords } from '../world/effect-file.ts';

export const effectWords: EffectWords = {
	heading: 'The effect that was built into Thanh Xuân 2017',
	advice: [
		`**Training.** A ward counts as trained from the day after its first students' session of 1–16 March 2017. Thượng Đình, Khương Trung
and Hạ Đình have no public lower-secondary school and were not trained. Compare before 1 March 2017 with 17 March to 30 June 2017 (the
first electronic area begins on 1 July): the difference in differences should find the "all" row of the training, within about ±2 points.`,
		`**Electronic residential areas.** Three waves, five wards never. From 1 April 2017 on, the training is a constant of each ward and falls out
of a comparison over time: group-time average effects from April 2017 to February 2018, with never- or not-yet-treated wards as controls,
should find each wave's points. The effects differ between waves and do not grow with time since the start; a two-way
fixed-effects regression weights them unevenly.`,
		`**Both at once.** Effects add up: Thanh Xuân Bắc has the training's points from 7 March 2017 and the first wave's on top from 1 July.
Whoever takes the first of the two as "the treatment" estimates a mixture. Leaflets, loudspeakers and the like (tuyen-truyen.csv) have no effect.`,
		`In \`mo-hinh-thi-diem.csv\` the training's start is the day of the session, one day before its effect; a wave's start is its first day of effect.`
	]
};
