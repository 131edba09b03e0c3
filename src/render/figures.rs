//! Puts drawn figures into a body.

use crate::diag::Diagnostic;
use crate::view::{Body, FigureBlock};
use std::borrow::Cow;

/// The HTML of a body with each `x-figure` element replaced by what `draw` makes of its figure.
pub(super) fn draw(
    body: &Body,
    draw: impl Fn(&FigureBlock) -> Result<String, Box<Diagnostic>>,
) -> Result<Cow<'_, str>, Box<Diagnostic>> {
    const START: &str = "<x-figure data-number=\"";
    const END: &str = "\"></x-figure>";
    if body.figures.is_empty() {
        return Ok(Cow::Borrowed(&body.html));
    }
    let mut drawn = String::with_capacity(body.html.len());
    let mut rest = &*body.html;
    while let Some((before, after)) = rest.split_once(START) {
        drawn.push_str(before);
        let Some((number, after)) = after.split_once(END) else { break };
        // A figure whose data is broken has been reported; its template is not to blame.
        let figure = number.parse::<usize>().ok().and_then(|number| body.figures.get(number));
        if let Some(figure) = figure.filter(|figure| !figure.data.is_null()) {
            drawn.push_str(&draw(figure)?);
        }
        rest = after;
    }
    drawn.push_str(rest);
    Ok(Cow::Owned(drawn))
}
