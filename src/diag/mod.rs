//! What is wrong with a site, where, and what to do: one type, many renderers.

#[cfg(feature = "site")]
mod code;
#[cfg(feature = "site")]
mod diagnostic;
#[cfg(feature = "site")]
mod edit;
#[cfg(feature = "site")]
mod lesson;
#[cfg(feature = "site")]
mod private;
#[cfg(feature = "site")]
mod render;
mod suggest;

#[cfg(feature = "site")]
pub use code::{Code, Severity};
#[cfg(feature = "site")]
pub use diagnostic::{Diagnostic, Diagnostics, Label};
#[cfg(feature = "site")]
pub use edit::{Edit, mended};
#[cfg(feature = "site")]
pub use lesson::{ExampleContent, ExampleFile, SECTIONS};
#[cfg(feature = "site")]
pub use private::PrivateSpans;
#[cfg(feature = "site")]
pub use render::{Format, Records, render};
#[cfg(feature = "native")]
pub use render::{Style, diff};
pub use suggest::{did_you_mean, one_slip, plain_word};
