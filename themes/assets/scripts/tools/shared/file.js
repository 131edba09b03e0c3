// Files that a tool gives to the reader and takes back: made and read in the browser, and sent nowhere.

import { element } from "../../contribute/element.js";

/** The largest file that is read, in bytes. */
const LARGEST = 1_000_000;

/**
 * Gives a file to the reader.
 * @param {string} name
 * @param {string} type such as `text/csv`
 * @param {string | Blob} content
 */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * What is in a file that the reader chose. It is what `read` makes of it, or null for anything that is not text, too
 * large, or no such file: what comes from outside is taken whole or not at all.
 * @template T
 * @param {{ name: string, size: number, arrayBuffer(): Promise<ArrayBuffer> }} file
 * @param {{ json: (value: unknown) => T | null, csv: (rows: string[][]) => T | null }} read
 * @returns {Promise<T | null>}
 */
export async function readFile(file, read) {
  if (file.size > LARGEST) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    if (/^\s*[[{]/.test(text)) return read.json(JSON.parse(text));
    // Only readers who bring a table need what reads one.
    const { fromCsv } = await import("./csv.js");
    const rows = fromCsv(text);
    return rows && read.csv(rows);
  } catch {
    return null;
  }
}

/**
 * The name of a file: what it is, what it is about and the day, in words that every system takes.
 * @param {string[]} parts
 * @param {string} extension
 */
export function fileName(parts, extension) {
  const plain = parts.map((part) => part.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, ""));
  return `${plain.filter(Boolean).join("-").slice(0, 100)}.${extension}`;
}

/** The day on this device, such as `2026-11-22`. @param {Date} date */
export function dayOf(date) {
  const digits = (/** @type {number} */ number, length = 2) => String(number).padStart(length, "0");
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1)}-${digits(date.getDate())}`;
}
