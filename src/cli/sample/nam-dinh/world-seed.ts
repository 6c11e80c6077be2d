export const SEED = 'nam-dinh-2020/1';
