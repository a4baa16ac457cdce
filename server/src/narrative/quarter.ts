// Amounts that are of a quarter of the year: `第一季度用款计划10万元`.

const QUARTER = /第?[一二三四1-4]季度[^,;。]{0,14}$/;
const REACH = 20;

/** Whether the figure at `start` of `text` (folded) is said to be of a quarter. */
export const isOfQuarter = (text: string, start: number): boolean => QUARTER.test(text.slice(Math.max(0, start - REACH), start));
