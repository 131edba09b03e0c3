//! The codes of diagnostics: stable names. What they mean and what to do is said in `src/diag/checks/`, one file each.

use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is published while there is one.
    Error,
    /// Worth a look before it is published.
    Warning,
    /// Could be better.
    Suggestion,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Suggestion => "suggestion",
        })
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident)*) => {
        /// What sort of problem a diagnostic reports.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`, of which `src/diag/checks/", $name, ".md` tells.")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of their topics.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The stable name, for instance `unknown-field`.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How bad it is, unless a site says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// The file about it.
            pub(super) fn file(self) -> &'static str {
                match self { $(Code::$variant => include_str!(concat!("checks/", $name, ".md")),)* }
            }
        }
    };
}

codes! {
    // Files.
    UnreadableFile "unreadable-file" Error
    SymbolicLink "symbolic-link" Error
    FileTooLarge "file-too-large" Error
    EmptyFile "empty-file" Error
    NotUtf8 "not-utf8" Error
    ControlCharacter "control-character" Error
    BadFileName "bad-file-name" Error
    CaseCollision "case-collision" Error
    UnexpectedFile "unexpected-file" Warning
    ToDo "to-do" Suggestion
    ChangedUnderneath "changed-underneath" Suggestion

    // Front matter and data.
    NoFrontMatter "no-front-matter" Error
    UnclosedFrontMatter "unclosed-front-matter" Error
    YamlSyntax "yaml-syntax" Error
    YamlForbidden "yaml-forbidden" Error
    TomlSyntax "toml-syntax" Error
    DuplicateKey "duplicate-key" Error
    UnknownField "unknown-field" Error
    MissingField "missing-field" Error
    WrongType "wrong-type" Error
    BadDate "bad-date" Error
    BadValue "bad-value" Error
    UnknownValue "unknown-value" Error
    UnknownId "unknown-id" Error
    UndeclaredExtra "undeclared-extra" Error
    MixedUnits "mixed-units" Error
    MissingReadings "missing-readings" Error
    ReadingTwice "reading-twice" Error

    // The site as a whole.
    DuplicateId "duplicate-id" Error
    AmbiguousId "ambiguous-id" Error
    AddressCollision "address-collision" Error
    ReservedName "reserved-name" Error
    TranslationWithoutOriginal "translation-without-original" Error
    UnknownLanguage "unknown-language" Error
    MissingVocabulary "missing-vocabulary" Error

    // Languages.
    Untranslated "untranslated" Suggestion
    TranslationOutdated "translation-outdated" Warning
    TranslationDiffers "translation-differs" Warning
    WelshDuty "welsh-duty" Warning
    WordsUnreviewed "words-unreviewed" Suggestion

    // Links, pictures, text.
    UnknownLink "unknown-link" Error
    LinkLeftOut "link-left-out" Warning
    UnknownAnchor "unknown-anchor" Error
    LinkOutside "link-outside" Error
    LinkScheme "link-scheme" Error
    EmptyLink "empty-link" Error
    DeadLink "dead-link" Warning
    MovedLink "moved-link" Suggestion
    HeadingOrder "heading-order" Error
    DuplicateAnchor "duplicate-anchor" Error
    RawHtml "raw-html" Error
    MissingAlternative "missing-alternative" Error
    MissingPicture "missing-picture" Error
    PictureFormat "picture-format" Error
    PictureTooLarge "picture-too-large" Error
    VagueLink "vague-link" Warning
    TableHead "table-head" Warning
    AllCapitals "all-capitals" Suggestion
    UnknownFigure "unknown-figure" Warning

    // Language. What a rule finds has the rule's own level.
    Language "language" Suggestion
    BadRule "bad-rule" Error
    UnsupportedRule "unsupported-rule" Warning
    SlowRule "slow-rule" Warning

    // Comments and settings that change what is reported.
    AllowWithoutReason "allow-without-reason" Error
    AllowUnused "allow-unused" Warning
    FirmCheck "firm-check" Error

    // People.
    AccessibilityStatement "accessibility-statement" Error
    UnsaidStorage "unsaid-storage" Warning
    PersonsMissing "persons-missing" Error
    GroundMissing "ground-missing" Error
    ConsentExpired "consent-expired" Warning
    ConsentScope "consent-scope" Warning
    WithdrawnLink "withdrawn-link" Warning
    WithdrawnRemains "withdrawn-remains" Warning

    NhsNumber "nhs-number" Error
    InsuranceNumber "national-insurance-number" Error
    BirthDate "date-of-birth" Error
    Telephone "telephone-number" Warning
    Email "e-mail-address" Warning
    PostalAddress "postal-address" Warning
    LikelyName "likely-name" Warning

    // Truth.
    UnsourcedFigure "unsourced-figure" Warning
    EvidenceNote "evidence-note" Warning
    ReviewOverdue "review-overdue" Warning
    MissingSection "missing-section" Warning
    EmptySection "empty-section" Warning
    NearDuplicate "near-duplicate" Suggestion
    MissingLicence "missing-licence" Suggestion

    // Strategies.
    CommitmentLate "commitment-late" Warning
    CommitmentOwner "commitment-owner" Warning
    CommitmentDue "commitment-due" Warning
    CommitmentHistory "commitment-history" Warning
    MeasureEnds "measure-ends" Warning
    ReadingOrder "reading-order" Warning
    ReadingFuture "reading-future" Warning
    SheetFull "sheet-full" Warning
    LivedExperience "lived-experience" Suggestion

    // The theme and the configuration.
    TemplateError "template-error" Error
    StyleError "style-error" Error
    WordsError "words-error" Error
    MissingWord "missing-word" Error
    BadPattern "bad-pattern" Error
    ExcludeUnused "exclude-unused" Warning
    BadInherit "bad-inherit" Error
    RestWaits "rest-waits" Suggestion
}

impl Code {
    /// The code of a name; none where there is no such name.
    pub fn named(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Whether it only matters once the site is released to the public: `check --release` takes it for an error.
    pub fn holds_up_release(self) -> bool {
        matches!(self, Code::ToDo | Code::WelshDuty)
    }

    /// Whether a site may lower it, or silence it at a place. It may not where the check protects people or keeps hostile
    /// input out, or where nothing can be built in spite of what it reports.
    pub fn may_be_silenced(self) -> bool {
        matches!(
            self,
            Code::UnexpectedFile
                | Code::ChangedUnderneath
                | Code::Untranslated
                | Code::TranslationOutdated
                | Code::TranslationDiffers
                | Code::WordsUnreviewed
                | Code::UnknownLink
                | Code::LinkLeftOut
                | Code::UnknownAnchor
                | Code::EmptyLink
                | Code::DeadLink
                | Code::MovedLink
                | Code::HeadingOrder
                | Code::DuplicateAnchor
                | Code::MissingPicture
                | Code::UnknownFigure
                | Code::Language
                | Code::BadRule
                | Code::UnsupportedRule
                | Code::SlowRule
                | Code::AllowUnused
                | Code::ExcludeUnused
                | Code::VagueLink
                | Code::TableHead
                | Code::AllCapitals
                | Code::Telephone
                | Code::Email
                | Code::PostalAddress
                | Code::LikelyName
                | Code::UnsourcedFigure
                | Code::EvidenceNote
                | Code::ReviewOverdue
                | Code::MissingSection
                | Code::EmptySection
                | Code::NearDuplicate
                | Code::MissingLicence
                | Code::CommitmentLate
                | Code::CommitmentOwner
                | Code::CommitmentDue
                | Code::CommitmentHistory
                | Code::MeasureEnds
                | Code::ReadingOrder
                | Code::ReadingFuture
                | Code::SheetFull
                | Code::LivedExperience
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test compares with a document on disk")]
mod tests {
    use super::Code;
    use std::collections::BTreeSet;
    use std::fmt::Write;

    #[test]
    fn names_are_unique_and_documented() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        let written = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics.md");
        let known = std::fs::read_to_string(written).unwrap_or_default();
        // What stands above the list is written by hand.
        let mut page = known.split("- [").next().unwrap_or_default().to_string();
        for code in Code::ALL {
            let firm = if code.may_be_silenced() { "" } else { " \\*" };
            let (summary, severity) = (code.summary(), code.severity());
            writeln!(page, "- [{code}](../src/diag/checks/{code}.md) ({severity}){firm}: {summary}").unwrap();
        }
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(written, &page).unwrap();
        }
        assert_eq!(known, page, "run with UPDATE_DOCS=1 to rewrite it");
    }
}
