//! The data of the figures that come with the theme. A fenced block with a figure's name holds it as YAML.

mod alignment;
mod cycle;
mod involved;
mod journey;
mod timeline;

pub use alignment::{Alignment, Party};
pub use cycle::{Cycle, Telling};
pub use involved::{Circle, Involved};
pub use journey::{Effect, Journey, Touchpoint};
pub use timeline::{Event, Timeline};
