export { exportChart } from './chart.ts';
export { toCsv } from './csv.ts';
export { fileName } from './file-name.ts';
export { toPng } from './png.ts';
export { save } from './save.ts';
export { toSvg } from './svg.ts';
export { toXlsx } from './xlsx.ts';
