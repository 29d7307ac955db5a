/** The formats of the reviewer's sheet. */
export const summaryFormats = ['table', 'csv', 'xlsx', 'html'] as const;

export type SummaryFormat = (typeof summaryFormats)[number];
