//! What is on each sort of page.

mod accessibility;
mod case_study;
mod lists;
mod others;
mod strategy;
mod tool;

pub use accessibility::{AccessibilityPart, IssuePart, SaidPart, TestedPart};
pub use case_study::{CaseStudyPage, ConsentFacts, EvidencePart, ExtraValue, FigurePart, OutcomePart, WebsitePart};
pub use lists::{
    FacetLink, FacetPage, Group, HandbookPage, HandbookPart, HomePage, HomeStrategy, ListPage, OwnFacet, PlacedChapter,
    Redirect, RegisterPage, RegisterRow, ReviewCount, ReviewGroup, ReviewPage, ReviewRow, SearchPage,
};
pub use others::{
    ChapterPage, CharacteristicPage, ChecklistPage, GuidancePart, GuideLinks, LevelPart, MomentPart, PersonPart,
    PlacePage, PracticePart, SayInsteadPart, SourcePage, StatementPart, StoryPage, TermPage, TextPage,
};
pub use strategy::{
    ChangePart, ChartsPart, CommitmentCounts, CommitmentPart, InvolvedPart, MeasurePart, PriorityPart, ReadingPart,
    SheetPage, StrategyPage, UpdatePart,
};
pub use tool::{
    AnswerPart, CharacteristicCard, ConfidenceCard, DifficultyPart, HintPart, MatrixCell, MatrixPart, MatrixRow,
    PackPart, PracticeCard, QuestionPart, ScalePart, StepPart, TellingPart, ToolPage,
};

use schemars::JsonSchema;
use serde::Serialize;

/// What is on a page; which one it is, the page's template says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Content {
    /// The home page.
    Home(Box<HomePage>),
    /// A case study.
    CaseStudy(Box<CaseStudyPage>),
    /// A characteristic.
    Characteristic(Box<CharacteristicPage>),
    /// A chapter.
    Chapter(Box<ChapterPage>),
    /// A story.
    Story(Box<StoryPage>),
    /// A checklist.
    Checklist(Box<ChecklistPage>),
    /// A tool.
    Tool(Box<ToolPage>),
    /// A strategy.
    Strategy(Box<StrategyPage>),
    /// A strategy on one sheet of paper.
    Sheet(Box<SheetPage>),
    /// A term.
    Term(Box<TermPage>),
    /// A place.
    Place(Box<PlacePage>),
    /// A source.
    Source(Box<SourcePage>),
    /// A page of its own.
    Text(Box<TextPage>),
    /// A list of entries.
    List(Box<ListPage>),
    /// A list of a facet's values.
    Facet(Box<FacetPage>),
    /// The whole handbook.
    Handbook(Box<HandbookPage>),
    /// A page of the evidence register.
    Register(Box<RegisterPage>),
    /// A page of the editors' list.
    Review(Box<ReviewPage>),
    /// The search page.
    Search(Box<SearchPage>),
    /// A page that sends the reader on.
    Redirect(Redirect),
    /// Nothing but its words.
    Empty {},
}
