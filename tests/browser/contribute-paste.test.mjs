// What comes from word processors keeps its headings, lists, links and stresses, as Markdown.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startBrowser } from "./lib/browser.mjs";
import { checksAreThere, formPage, goToStep } from "./lib/contribute.mjs";

const browser = startBrowser();

/** A list's paragraph as Word writes it: the mark is drawn, and what it stands for is said in a style. */
const inList = (mark, place, words, group = "MsoListParagraphCxSpMiddle") =>
  `<p class=${group} style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:${place}'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

const WORD = (inside) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style>
<!-- /* Style Definitions */ p.MsoNormal { margin:0cm; font-family:"Calibri",sans-serif; } --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
${inside}
<!--EndFragment-->
</body></html>`;

const CASES = {
  "headings, stressed words, links and empty paragraphs of Word": [
    WORD(`<h1 style='margin-top:12.0pt'>The walks<o:p></o:p></h1>
<p class=MsoNormal>Neighbours meet at the <b style='mso-bidi-font-weight:normal'>hall</b>&nbsp;and <i>walk</i>.
See <a href="https://walks.larkmoor.example/"><span style='color:#0563C1'>their page</span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal style='tab-stops:45.8pt'>“We chose the way,” says <a href="#_ftn1" name="_ftnref1">one</a> – and it’s <span style='mso-spacerun:yes'>  </span>true.<o:p></o:p></p>
<h2>In winter<b><o:p></o:p></b></h2>
<p class=MsoNormal><a name="_Toc12345"></a>More torches.<img width=10 src="file:///C:/Users/x/AppData/clip_image001.png"></p>`),
    `### The walks

Neighbours meet at the **hall** and *walk*. See [their page](https://walks.larkmoor.example/).

“We chose the way,” says one – and it’s true.

#### In winter

More torches.`,
  ],
  "Word's lists, one within another and numbered": [
    WORD(`<p class=MsoNormal>What we bring:<o:p></o:p></p>
${inList("·", "l0 level1 lfo1", "Torches", "MsoListParagraphCxSpFirst")}
${inList("o", "l0 level2 lfo1", "with <b>new</b> batteries")}
${inList("§", "l0 level3 lfo1", "two each")}
${inList("·", "l0 level1 lfo1", "Tea", "MsoListParagraphCxSpLast")}
<p class=MsoNormal>Then:<o:p></o:p></p>
${inList("1.", "l1 level1 lfo2", "Meet", "MsoListParagraphCxSpFirst")}
${inList("2.", "l1 level1 lfo2", "Walk", "MsoListParagraphCxSpLast")}`),
    `What we bring:

- Torches
  - with **new** batteries
    - two each
- Tea

Then:

1. Meet
2. Walk`,
  ],
  "a text of Google's, in which stress is a style": [
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Getting help</span></h2><p dir="ltr"><span style="font-weight:400;font-style:normal">People </span><span style="font-weight:700">choose</span><span style="font-weight:400"> </span><span style="font-style:italic">themselves</span><span>.</span></p><br><ul style="padding-inline-start:48px"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">One</span></p></li><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Two</span></p></li></ul></b>`,
    `### Getting help

People **choose** *themselves*.

- One
- Two`,
  ],
  "plain words, which stay as they are": ["<span style='color:red'>1. Plain * words_with_marks</span>", null],
  "what does harm elsewhere does none here": [
    `<p>Words</p><p><img src=x onerror="document.title='run'"><a href="javascript:alert(1)">a link</a><script>document.title='run'</script></p>`,
    "Words\n\na link",
  ],
};

test("text from word processors becomes Markdown", () =>
  browser.open(formPage("case-study"), {}, async (tab) => {
    await checksAreThere(tab);
    await goToStep(tab, "The text itself");
    const field = tab.getByRole("textbox", { name: "What they do" });
    const title = await tab.title();
    for (const [name, [html, expected]] of Object.entries(CASES)) {
      const plain = "1. Plain * words_with_marks";
      await field.fill("");
      await paste(field, { "text/html": html, "text/plain": plain });
      await tab.waitForFunction((field) => field.value, await field.elementHandle());
      assert.equal(await field.inputValue(), expected ?? plain, name);
    }
    assert.equal(await tab.title(), title);
  }));

test("pasted text goes where the cursor is, can be undone, and is checked", () =>
  browser.open(formPage("story"), {}, async (tab) => {
    await checksAreThere(tab);
    await goToStep(tab, "The text itself");
    const field = tab.getByRole("textbox", { name: "Text", exact: true });
    await field.fill("Before after");
    await field.evaluate((field) => field.setSelectionRange(7, 7));
    await paste(field, { "text/html": "<h3>Title</h3><p>Some <b>words</b></p>", "text/plain": "x" });
    await tab.waitForFunction((field) => field.value.includes("words"), await field.elementHandle());
    assert.equal(await field.inputValue(), "Before ## Title\n\nSome **words**after");
    await field.press("Control+z");
    assert.equal(await field.inputValue(), "Before after");
  }));

/** As the browser does it when somebody presses Ctrl and V. */
function paste(field, contents) {
  return field.evaluate((field, contents) => {
    field.focus();
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(contents)) data.setData(type, text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) field.value = contents["text/plain"];
  }, contents);
}
