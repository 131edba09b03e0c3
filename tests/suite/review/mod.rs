//! The editor's desk: what is due, and what is noted as still true.

mod list;
mod page;
mod still_true;

use crate::program::{goodhelp, text, write};
use tempfile::TempDir;

/// A site in which everything is due that can be, on 22 November 2026.
const TEXTS: [(&str, &str); 10] = [
    ("goodhelp.toml", "title = \"T\"\nbase_url = \"https://t.example/\"\nlanguages = [\"en-GB\", \"cy\"]\n"),
    ("content/sources/a-report.md", "---\ntitle: A report\ntype: report\n---\n"),
    (
        "content/stories/ended.md",
        "---\ntitle: ENDED\nsummary: It is kept off.\npersons: consented\nsteward: Editors\n\
         consent: { reference: R-1, scope: [website], expires: 2026-11-01, naming: pseudonym }\n\
         sources: [a-report]\nreviewed: 2026-01-01\nreview_by: 2026-02-01\n---\n",
    ),
    (
        "content/stories/ending.md",
        "---\ntitle: Ending\nsummary: It is told for some days.\npersons: consented\nsteward: Editors\n\
         consent: { reference: R-2, scope: [website], expires: 2026-12-01, naming: pseudonym }\n\
         sources: [a-report]\nreviewed: 2026-01-01\nreview_by: 2027-02-01\n---\n",
    ),
    (
        "content/stories/ending.cy.md",
        "---\ntitle: Yn dod i ben\nsummary: Stori.\npersons: consented\nsteward: Editors\n\
         consent: { reference: R-2, scope: [website], expires: 2028-12-01, naming: pseudonym }\n\
         sources: [a-report]\nreviewed: 2026-01-01\nreview_by: 2026-11-30\n---\n",
    ),
    (
        "case-studies/late.md",
        "---\ntitle: Late\norganisation: One\nsummary: One sentence.\ncompleteness: partial\npersons: none\n\
         sectors: [digital]\nreviewed: 2025-01-01\nreview_by: 2026-11-21\n---\n",
    ),
    (
        "case-studies/stub.md",
        "---\ntitle: Stub\norganisation: One\nsummary: One sentence.\ncompleteness: stub\nsectors: [digital]\n\
         sources: [a-report]\nsteward: The library\n---\n",
    ),
    ("content/strategy/our-plan.md", PLAN),
    // A translation promises the same, and nobody has to be told twice.
    ("content/strategy/our-plan.cy.md", PLAN),
    (
        "content/pages/fresh.md",
        "---\ntitle: Fresh\nsummary: Not due.\nreviewed: 2026-11-01\nreview_by: 2027-11-01\n---\n",
    ),
];

/// On 22 November 2026 one promise is late, one is to be kept soon, and the others are kept, given up or for later.
const PLAN: &str = "---\ntitle: Our plan\nsummary: What we do.\nvision: A good life for everybody.\ncommitments:\n  \
    - { id: first-talk, what: Everybody has a first talk., owner: The library, status: in-progress, due: 2026-11-21 }\n  \
    - { id: open-door, what: The door is open., status: planned, due: 2026-12-03 }\n  \
    - { id: kept, what: It is kept., owner: The library, status: done, due: 2026-01-01 }\n  \
    - { id: given-up, what: It is given up., owner: The library, status: stopped, due: 2026-01-01 }\n  \
    - { id: later, what: It is for later., owner: The library, status: planned, due: 2027-06-01 }\n---\n";

fn site() -> TempDir {
    let folder = TempDir::new().unwrap();
    TEXTS.iter().for_each(|(path, text)| write(folder.path(), path, text));
    folder
}
