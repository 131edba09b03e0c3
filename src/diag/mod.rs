//! What is wrong with a site, where, and what to do: one type, many renderers.

mod code;
mod diagnostic;
mod edit;
mod lesson;
mod private;
mod render;
mod suggest;

pub use code::{Code, Severity};
pub use diagnostic::{Diagnostic, Diagnostics, Label};
pub use edit::{Edit, mended};
pub use lesson::{ExampleContent, ExampleFile, SECTIONS};
pub use private::PrivateSpans;
pub use render::{Format, Records, render};
#[cfg(feature = "native")]
pub use render::{Style, diff};
pub use suggest::{did_you_mean, one_slip, plain_word};
