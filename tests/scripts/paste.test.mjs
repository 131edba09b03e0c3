// What of the clipboard's HTML is looked at, and that no style of it is let in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withoutStyles } from "../../themes/assets/scripts/contribute/paste.js";

test("of Word's HTML only what was chosen is looked at", () => {
  const html = "<html><head><style><!-- p { color: red } --></style></head><body>\n<!--StartFragment--><p>Words</p><!--EndFragment-->\n</body></html>";
  assert.equal(withoutStyles(html), "<p>Words</p>");
  assert.equal(withoutStyles("<p>Words</p>"), "<p>Words</p>");
});

test("styles have another name, and words about styles stay", () => {
  assert.equal(withoutStyles("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>a style=b</p>"), "<p class=MsoListParagraph data-style='mso-list:l0 level1 lfo1'>a style=b</p>");
  assert.equal(withoutStyles("<span\nSTYLE = \"a\">x</span>"), '<span\ndata-STYLE="a">x</span>');
  assert.equal(withoutStyles('<img src=x onerror="run()">'), '<img src=x data-onerror="run()">');
  assert.equal(withoutStyles("<style>p { }</style><p>x</p><script>1</script>"), "<p>x</p>");
});
