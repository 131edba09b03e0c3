//! Pictures as WebP in several widths, upright and without metadata.

use super::{Cache, Content, hash};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::view::{PictureTask, Variant};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use rayon::prelude::*;
use std::io::Cursor;

/// How much is lost of a photograph: 100 is nothing.
const QUALITY: f32 = 80.0;
/// The most memory that decoding a picture may take: 40 million pixels of four bytes, twice.
const MAX_MEMORY: u64 = 320 << 20;

/// Every variant of every picture.
pub(super) fn write(tasks: &[PictureTask], cache: &dyn Cache, diagnostics: &mut Diagnostics) -> Vec<(String, Content)> {
    let written: Vec<_> = tasks.par_iter().map(|task| (task, one(task, cache))).collect();
    let mut files = Vec::new();
    for (task, variants) in written {
        match variants {
            Some(variants) => files.extend(variants),
            None => diagnostics.push(
                Diagnostic::new(Code::PictureFormat, &task.file, None, "this picture is broken")
                    .help("save it anew as PNG, JPEG or WebP"),
            ),
        }
    }
    files
}

fn one(task: &PictureTask, cache: &dyn Cache) -> Option<Vec<(String, Content)>> {
    // Decoded at most once, and not at all where every variant is kept from before.
    let mut decoded: Option<DynamicImage> = None;
    let mut files = Vec::with_capacity(task.variants.len());
    for variant in &task.variants {
        let key =
            || hash(&[b"picture", &task.bytes, &variant.width.to_le_bytes(), env!("CARGO_PKG_VERSION").as_bytes()]);
        let content = cache.content(&key, &mut || {
            if decoded.is_none() {
                decoded = Some(decode(&task.bytes)?);
            }
            encode(decoded.as_ref()?, variant, task.photograph)
        })?;
        files.push((variant.path.clone(), content));
    }
    Some(files)
}

fn decode(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(image)
}

fn encode(image: &DynamicImage, variant: &Variant, photograph: bool) -> Option<Content> {
    let sized = if variant.width < image.width() {
        image.resize_exact(variant.width, variant.height, FilterType::Lanczos3)
    } else {
        image.clone()
    };
    // Pixels alone are handed to the encoder: colour profiles, positions and comments stay behind.
    let pixels = sized.to_rgba8();
    let (width, height) = (pixels.width(), pixels.height());
    let opaque = pixels.pixels().all(|pixel| pixel.0[3] == 255);
    let rgb = if opaque { Some(sized.to_rgb8()) } else { None };
    let encoder = match &rgb {
        Some(rgb) => webp::Encoder::from_rgb(rgb.as_raw(), width, height),
        None => webp::Encoder::from_rgba(pixels.as_raw(), width, height),
    };
    let encoded = encoder.encode_simple(!photograph, QUALITY).ok()?;
    Some(encoded.to_vec().into())
}
