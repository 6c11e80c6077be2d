/** Below this confidence a person should look (see ingest/decisions.ts). */
export const SURE = 0.8;
