// The processor time of a browser's threads beside the main one, which Chromium's own throttling does not slow down.

import fs from "node:fs";

/** As Linux names them: those of workers, and those that compile WebAssembly among other things. */
const NAMES = ["DedicatedWorker", "ThreadPoolForeg"];
/** The kernel's unit of time in /proc, in a second. */
const TICKS = 100;

/** Seconds of processor time that those threads of all pages have had so far. Linux only. */
export async function threadSeconds(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return pages.reduce((sum, { id }) => sum + ofProcess(id), 0);
}

function ofProcess(id) {
  let ticks = 0;
  for (const thread of ended(() => fs.readdirSync(`/proc/${id}/task`)) ?? []) {
    const line = ended(() => fs.readFileSync(`/proc/${id}/task/${thread}/stat`, "utf8"));
    // The name is in brackets and may hold anything; the times in user and kernel mode are fields 14 and 15.
    const [, name, rest] = /\((.*)\) (.*)/s.exec(line ?? "") ?? [];
    if (!NAMES.includes(name)) continue;
    const fields = rest.split(" ");
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / TICKS;
}

/** What `read` gives, or nothing where the process or thread has ended meanwhile. */
function ended(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
