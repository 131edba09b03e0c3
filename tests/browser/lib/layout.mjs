// What a sighted reader would call broken: text that runs out of the page, is cut off or lies on other text.

/** The faults of the page as it stands in the tab, in words; none where all is well. */
export function layoutFaults(tab) {
  return tab.evaluate(() => {
    const faults = [];
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${page.scrollWidth} px in ${innerWidth} px`);
    const lines = visibleLines();
    for (const line of lines) {
      if (!line.scrolls && (line.left < -1 || line.right > innerWidth + 1)) faults.push(`runs out of the page: ${line.words}`);
      if (line.cut) faults.push(`cut off by ${line.cut}: ${line.words}`);
    }
    faults.push(...overlaps(lines));
    return [...new Set(faults)].slice(0, 8);

    /** Each line of each piece of text that can be seen, with its place in the window. */
    function visibleLines() {
      const lines = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const parent = text.parentElement;
        if (!text.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (parent.closest("script, style, .hidden, .skip:not(:focus)")) continue;
        const box = around(parent);
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
          if (width < 1 || height < 1) continue;
          const words = `"${text.data.trim().replace(/\s+/g, " ").slice(0, 50)}"`;
          const block = blockOf(parent);
          const cut = box.clip && outside({ left, right, top, bottom }, box.clip.getBoundingClientRect()) && nameOf(box.clip);
          lines.push({ left, right, top, bottom, words, block, cut, scrolls: box.scrolls, layer: box.layer });
        }
      }
      return lines;
    }

    /** The box that may cut this text off, whether one can scroll to the rest, and the layer that is meant to lie over others. */
    function around(element) {
      let clip = null;
      let scrolls = false;
      let layer = null;
      for (let box = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const ways = [style.overflowX, style.overflowY];
        if (ways.some((way) => way === "auto" || way === "scroll")) scrolls = true;
        if (!clip && !scrolls && ways.some((way) => way === "hidden" || way === "clip") && !box.closest("svg")) clip = box;
        const opens = style.position === "absolute" && box.matches("[role=listbox]");
        if (!layer && (opens || style.position === "fixed" || style.position === "sticky")) layer = box;
      }
      return { clip, scrolls, layer };
    }

    function outside(line, box) {
      return line.left < box.left - 2 || line.right > box.right + 2 || line.top < box.top - 3 || line.bottom > box.bottom + 3;
    }

    /** Lines of two pieces of text on each other. Lines of one block may touch: a heading is set tight. */
    function overlaps(lines) {
      const found = [];
      const sorted = lines.filter((line) => !line.layer).sort((a, b) => a.top - b.top);
      sorted.forEach((line, index) => {
        for (let next = index + 1; next < sorted.length && sorted[next].top < line.bottom; next += 1) {
          const other = sorted[next];
          if (other.block === line.block) continue;
          const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
          const high = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
          const lower = Math.min(line.bottom - line.top, other.bottom - other.top);
          if (wide > 3 && high > lower * 0.35) found.push(`lies on each other: ${line.words} and ${other.words}`);
        }
      });
      return found;
    }

    function blockOf(element) {
      let block = element;
      while (getComputedStyle(block).display === "inline" && block.parentElement) block = block.parentElement;
      return block;
    }

    function nameOf(element) {
      return element.tagName.toLowerCase() + [...element.classList].map((name) => `.${name}`).join("");
    }
  });
}

/** Opens everything that can be opened in the text, as a reader may. */
export async function openDetails(tab) {
  return tab.evaluate(() => {
    const closed = document.querySelectorAll("details:not([open])");
    closed.forEach((details) => details.setAttribute("open", ""));
    return closed.length;
  });
}
