/** Headers of the day from which something dated holds, and of the last one. */
export const validFromHeaders = ['Hiệu lực từ', 'Ngày hiệu lực', 'Ngày có hiệu lực'];
export const validToHeaders = ['Hiệu lực đến', 'Ngày hết hiệu lực'];
