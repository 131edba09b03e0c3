//! A site with one entry of each kind, and with everything that could go wrong in a title.

use goodhelp::render::Output;
use std::sync::LazyLock;

/// The address at which the tiny site is published.
pub const BASE: &str = "https://tiny.example/a/b";

const CONFIG: &str = r#"
title = "Tiny & <small>"
description = "A site for tests."
base_url = "https://tiny.example/a/b/"
languages = ["en-GB", "cy"]
contact = "tiny@tiny.example"
"#;

const FACETS: &str = "
sectors: [{ id: one, name: { en: Sector one, cy: Sector un } }]
people: [{ id: all, name: { en: Everybody, cy: Pawb } }]
setting: [{ id: home, name: { en: At home, cy: Gartref } }]
delivered_by: [{ id: peer, name: { en: Peers, cy: Cymheiriaid } }]
sources_of_confidence: [{ id: achieving, name: { en: Achieving, cy: Cyflawni } }]
parts: [{ id: ideas, name: { en: Ideas, cy: Syniadau } }]
";

const ALPHA: &str = r##"---
title: Alpha </script><script>alert(1)</script> & "quoted" 'too' <!-- x
organisation: "=1+1 Limited"
summary: "+44 is how <b>telephones</b> & formulas begin"
completeness: full
sectors: [one]
characteristics: [trust]
practices: [trust/waiting]
sources_of_confidence: [achieving]
cycle: [purpose]
people: [all]
setting: [home]
delivered_by: [peer]
for: "@everyone"
places: [ynys]
running: { from: 2011, to: 2019 }
website: { url: "https://alpha.example/", printed: 2018 }
outcomes: [{ claim: More of it, figure: "-5%", source: report }]
savings: { figure: "£2", price_year: 2016, source: report }
evidence: { basis: accounts, level: 2 }
lessons: ["-1 is a lesson; so is this"]
persons: none
contributors: ["\tTabbed", "Ann O’Other"]
reviewed: 2026-10-01
review_by: 2027-10-01
aliases: [/old/alpha/]
---

## Context

See [[beta]] and [the chapter](../content/handbook/first.md#one-thing).
"##;

const BETA: &str = "---
title: Beta
organisation: Beta
summary: Another one.
completeness: partial
sectors: [one]
characteristics: [trust]
people: [all]
places: [ynys]
website: { url: \"https://beta.example/\", accessed: 2026-01-02 }
persons: none
reviewed: 2026-11-01
---
";

const BETA_CY: &str = "---
title: Beta yn Gymraeg
organisation: Beta
summary: Un arall.
completeness: partial
sectors: [one]
persons: none
reviewed: 2026-11-01
---

Gweler [[alpha]].
";

const STUB: &str = "---
title: Gamma
organisation: Gamma
summary: Nobody has told us more.
completeness: stub
sectors: [one]
characteristics: [trust]
people: [all]
places: [ynys]
---
";

const CHARACTERISTIC: &str = "---
title: Trust
number: 1
summary: Trust comes first.
question: Do we wait?
practices: [{ id: waiting, name: Waiting, what: Wait. }]
example: alpha
---
";

const CHAPTER: &str = r#"---
title: First
summary: The first chapter.
part: ideas
order: 1
sources: [report]
reviewed: 2026-09-09
---

## One thing

Words with *weight*, a [list](../handbook), a [note][n], <https://other.example/?a=1&b=2> and [mail](mailto:a@b.example).[^f]

[n]: ../glossary/trust-term.md "Title"

| Left | Right | Middle |
|:-----|------:|:------:|
| a    |   1   |   <    |

- [x] done
- [ ] open

Term
: Definition

> [!WARNING]
> Careful.

## One thing

```rust
let a = "<b>";
```

### Ŵyn & co {#lambs}

[Here](#lambs), [[first#lambs]], [[trust#waiting]], [[alpha|in other words]].

[^f]: A note with `code`.
"#;

const STORY: &str = "---
title: A story
summary: How it went.
places: [ynys]
persons: published
published_in: report
sources: [report]
timeline: [{ when: \"2020\", what: It began }]
reviewed: 2026-08-08
---
";

const TOOL: &str = "---
title: A tool
summary: It finds.
tool: find
basis: handbook
questions:
  - { id: who, text: Who?, about: people }
  - { id: where, text: Where?, about: setting }
  - { id: place, text: Which place?, about: place }
  - { id: stuck, text: What?, about: cycle, answers: [{ value: purpose, text: Nobody knows why }] }
---
";

const CHECKLIST: &str = "---
title: A checklist
summary: To look at a talk.
for: conversation
basis: handbook
statements: [{ id: listens, text: Somebody listens, characteristic: trust, levels: [{ name: Not yet, what: Nobody does }] }]
---
";

const STRATEGY: &str = "---
title: A strategy
summary: What will be.
vision: All will be well.
priorities: [{ id: first, title: First, what: It is first. }]
commitments: [{ id: promise, what: We do it, owner: Us, status: planned, due: 2026-01-01 }]
measures: [{ id: count, title: How many, baseline: { date: 2025-01-01, value: \"3\" }, points: [{ date: 2026-01-01, value: \"4\" }], readings: count.csv }]
updates: [{ id: begun, date: 2026-02-03, title: Begun, what: It is under way, about: promise }]
---
";

const TERM: &str = "---\ntitle: Trust\ndefinition: What grows slowly.\nchapter: first\n---\n";
const PLACE: &str = "---\nname: The Isle\nwelsh_name: Yr Ynys\nnation: wales\n---\n";
const SOURCE: &str = "---\ntitle: A report\ntype: report\nyear: 2018\nauthors: [A. Writer]\n---\n";
const ABOUT: &str = "---\ntitle: About\nsummary: What this is.\naliases: [/who/]\n---\n\nText.\n";
const ABOUT_CY: &str = "---\ntitle: Amdanom ni\nsummary: Beth yw hwn.\n---\n\nTestun.\n";

/// The texts of the site.
pub fn texts() -> Vec<(&'static str, &'static str)> {
    vec![
        ("goodhelp.toml", CONFIG),
        ("content/facets.yaml", FACETS),
        ("case-studies/alpha.md", ALPHA),
        ("case-studies/beta.md", BETA),
        ("case-studies/beta.cy.md", BETA_CY),
        ("case-studies/gamma.md", STUB),
        ("content/characteristics/trust.md", CHARACTERISTIC),
        ("content/handbook/first.md", CHAPTER),
        ("content/stories/story.md", STORY),
        ("content/checklists/check.md", CHECKLIST),
        ("content/tools/find.md", TOOL),
        ("content/strategy/plan.md", STRATEGY),
        ("content/strategy/count.csv", "date,value\n2026-02-01,5\n2026-03-01,\n2026-04-01,7\n"),
        ("content/glossary/trust-term.md", TERM),
        ("content/places/ynys.md", PLACE),
        ("content/sources/report.md", SOURCE),
        ("content/pages/about.md", ABOUT),
        ("content/pages/about.cy.md", ABOUT_CY),
    ]
}

/// The output of the site.
pub fn tiny() -> &'static Output {
    static OUTPUT: LazyLock<Output> = LazyLock::new(|| super::output(&texts()));
    &OUTPUT
}
