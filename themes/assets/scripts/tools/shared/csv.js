// Tables as spreadsheets save and open them (CSV).

import { dsvFormat } from "./d3-dsv.js";

/** What makes a spreadsheet take a cell for a formula; some read the double-width forms in the same way. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table for a spreadsheet, which takes every cell for text. It begins with a byte order mark: without it the letters of
 * Welsh do not arrive.
 * @param {string[][]} rows
 */
export function toCsv(rows) {
  const harmless = (/** @type {string} */ cell) => (isRisky(cell) ? `'${cell}` : cell);
  const lines = dsvFormat(",").formatRows(rows.map((row) => row.map(harmless)));
  return `\ufeff${lines.replace(/\r?\n/g, "\r\n")}\r\n`;
}

/**
 * The rows of a table, with whatever mark its program puts between the cells; null where the text is no table.
 * @param {string} text
 * @returns {string[][] | null}
 */
export function fromCsv(text) {
  const table = text.replace(/^\ufeff/, "");
  const [head] = table.split(/\r?\n|\r/, 1);
  const mark = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length })).sort((a, b) => b.count - a.count)[0];
  // A table with one column has none of them.
  if (!head.trim() || mark.count < 2 || table.includes("\0")) return null;
  /** @type {string[][]} */
  const rows = dsvFormat(mark.mark).parseRows(table);
  const plain = (/** @type {string} */ cell) => (cell.startsWith("'") && isRisky(cell) ? cell.slice(1) : cell);
  const lines = (/** @type {string} */ cell) => cell.replace(/\r\n?/g, "\n");
  return rows.filter((row) => row.some((cell) => cell.trim())).map((row) => row.map((cell) => plain(lines(cell))));
}

/** An apostrophe that was there before gets another one, so that a cell comes back as it was. @param {string} cell */
function isRisky(cell) {
  return FORMULA.test(cell.replace(/^'+/, ""));
}
