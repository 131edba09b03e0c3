// What remark looks at: the form of the Markdown, whether links lead somewhere, and words. The last are what is nearest to
// the rules in styles/GoodHelp: words about people (those of alex), plainer words, hard sentences, words that stand twice.

import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import consistent from "remark-preset-lint-consistent";
import recommended from "remark-preset-lint-recommended";
import remarkRetext from "remark-retext";
import remarkValidateLinks from "remark-validate-links";
import retextEnglish from "retext-english";
import retextEquality from "retext-equality";
import retextReadability from "retext-readability";
import retextRepeatedWords from "retext-repeated-words";
import retextSimplify from "retext-simplify";
import { unified } from "unified";

const words = unified()
  .use(retextEnglish)
  .use(retextEquality)
  .use(retextSimplify)
  .use(retextReadability)
  .use(retextRepeatedWords);

export default {
  plugins: [
    remarkFrontmatter,
    remarkGfm,
    recommended,
    consistent,
    // Without asking git where the repository is published.
    [remarkValidateLinks, { repository: false }],
    [remarkRetext, words],
  ],
};
