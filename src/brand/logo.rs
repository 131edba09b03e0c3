//! A logo that is safe to publish: an SVG without anything that runs or fetches, or a PNG.

use crate::model::logo::size_problem;
use resvg::usvg::{self, ImageHrefResolver, Options, Tree, WriteOptions};

/// The logo as it is published.
///
/// # Errors
/// What is wrong with it, as the end of a sentence that begins with the name of the file.
pub(super) fn safe(name: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
    if let Some(problem) = size_problem(bytes) {
        return Err(problem);
    }
    if name.ends_with(".svg") { svg(bytes) } else { png(bytes) }
}

/// Shapes and colours alone: what is left of an SVG once it is read into a tree of shapes and written anew.
fn svg(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_data(bytes, &options).map_err(|error| format!("is no SVG that can be drawn: {error}"))?;
    if tree.root().children().is_empty() {
        return Err("shows nothing: turn its letters and pictures into paths in your drawing program".into());
    }
    let written = tree.to_string(&WriteOptions { indent: usvg::Indent::None, ..WriteOptions::default() });
    Ok(written.into_bytes())
}

/// The pixels alone: what else a PNG can hold stays out.
fn png(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let limits = {
        let mut limits = image::Limits::default();
        limits.max_image_width = Some(4096);
        limits.max_image_height = Some(4096);
        limits
    };
    let mut reader = image::ImageReader::with_format(std::io::Cursor::new(bytes), image::ImageFormat::Png);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| format!("is no PNG that can be shown: {error}"))?;
    let mut written = Vec::new();
    let write = picture.write_to(&mut std::io::Cursor::new(&mut written), image::ImageFormat::Png);
    write.map_err(|error| format!("cannot be written: {error}"))?;
    Ok(written)
}
