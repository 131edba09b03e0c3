//! Pictures: what is in the file, and which variants are written.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::html::Shown;
use crate::site::Site;
use crate::source::{FilePath, Snapshot};
use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{AnimationDecoder, ImageDecoder, ImageFormat, ImageReader};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

/// The most pixels that a picture may have.
pub const MAX_PIXELS: u64 = 40_000_000;
/// The widths of variants in pixels; a picture narrower than one of them is not blown up to it.
const WIDTHS: [u32; 3] = [480, 960, 1440];

/// The pictures that the site's texts show, by file.
pub struct Pictures(BTreeMap<FilePath, Known>);

struct Known {
    width: u32,
    height: u32,
    task: PictureTask,
}

/// A picture to write.
#[derive(Debug, Clone)]
pub struct PictureTask {
    /// The file.
    pub file: FilePath,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Whether it is a photograph, which is written with loss.
    pub photograph: bool,
    /// The variants, the smallest first.
    pub variants: Vec<Variant>,
}

/// One size of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The path in the output.
    pub path: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Pictures {
    pub(super) fn read(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) -> Pictures {
        let mut known = BTreeMap::new();
        let texts = site.entries().flat_map(|(_, entry)| entry.texts.iter().chain(&entry.notes).flatten());
        for file in texts.flat_map(|text| text.pictures.iter().flatten()) {
            if known.contains_key(file) {
                continue;
            }
            let Some(bytes) = snapshot.get(file.as_str()).and_then(|(_, found)| found.bytes()) else { continue };
            match examine(file, bytes) {
                Ok(picture) => {
                    known.insert(file.clone(), picture);
                }
                Err(problem) => diagnostics.push(*problem),
            }
        }
        Pictures(known)
    }

    /// Everything that pages show of them, as text.
    pub fn key(&self) -> String {
        let one = |(file, known): (&FilePath, &Known)| {
            format!("{file} {} {} {:?}\n", known.width, known.height, known.task.variants)
        };
        self.0.iter().map(one).collect()
    }

    /// How a picture is shown on a site with this base path.
    pub(super) fn shown(&self, file: &FilePath, base_path: &str) -> Option<Shown> {
        let known = self.0.get(file)?;
        let variants = &known.task.variants;
        let address = |variant: &Variant| format!("{base_path}{}", variant.path);
        let srcset: Vec<String> =
            variants.iter().map(|variant| format!("{} {}w", address(variant), variant.width)).collect();
        let middle = variants.get(1).or(variants.first())?;
        Some(Shown { src: Some(address(middle)), srcset: srcset.join(", "), width: known.width, height: known.height })
    }

    pub(super) fn tasks(&self) -> Vec<PictureTask> {
        self.0.values().map(|known| known.task.clone()).collect()
    }
}

fn examine(file: &FilePath, bytes: &Arc<[u8]>) -> Result<Known, Box<Diagnostic>> {
    let broken = |why: &str| {
        let help = "save it anew as PNG, JPEG or WebP";
        Box::new(Diagnostic::new(Code::PictureFormat, file, None, format!("this picture {why}")).help(help))
    };
    if bytes.starts_with(b"%PDF") {
        let help = "a PDF is no picture: save the page that you want to show as PNG or JPEG";
        return Err(Diagnostic::new(Code::PictureFormat, file, None, "this picture is a PDF").help(help).into());
    }
    let format = image::guess_format(bytes).map_err(|_| broken("is not PNG, JPEG, WebP or GIF"))?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP | ImageFormat::Gif) {
        return Err(broken("is not PNG, JPEG, WebP or GIF"));
    }
    let reader = ImageReader::with_format(Cursor::new(&bytes[..]), format);
    let mut decoder = reader.into_decoder().map_err(|_| broken("is broken"))?;
    let (mut width, mut height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        let message = format!("this picture has {width} × {height} pixels; at most {MAX_PIXELS} are read");
        let help = "make it smaller: 2000 pixels in width is plenty";
        return Err(Diagnostic::new(Code::PictureTooLarge, file, None, message).help(help).into());
    }
    if width == 0 || height == 0 {
        return Err(broken("is broken"));
    }
    if moves(format, bytes) {
        return Err(broken("moves, which some readers cannot bear and nobody can stop"));
    }
    if swaps_sides(decoder.orientation().unwrap_or(Orientation::NoTransforms)) {
        (width, height) = (height, width);
    }
    let task = PictureTask {
        file: file.clone(),
        bytes: bytes.clone(),
        photograph: format == ImageFormat::Jpeg,
        variants: variants(file, bytes, width, height),
    };
    Ok(Known { width, height, task })
}

fn moves(format: ImageFormat, bytes: &[u8]) -> bool {
    let cursor = Cursor::new(bytes);
    match format {
        ImageFormat::Gif => {
            GifDecoder::new(cursor).is_ok_and(|gif| gif.into_frames().take(2).filter(Result::is_ok).count() > 1)
        }
        ImageFormat::WebP => WebPDecoder::new(cursor).is_ok_and(|webp| webp.has_animation()),
        ImageFormat::Png => PngDecoder::new(cursor).is_ok_and(|png| png.is_apng().unwrap_or(false)),
        _ => false,
    }
}

fn swaps_sides(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

fn variants(file: &FilePath, bytes: &[u8], width: u32, height: u32) -> Vec<Variant> {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let stem: String = file.name().split('.').next().unwrap_or_default().to_lowercase();
    let stem: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
    let stem = stem.trim_matches('-');
    let mut widths: Vec<u32> = WIDTHS.iter().map(|wanted| (*wanted).min(width)).collect();
    widths.dedup();
    let variant = |width_of: u32| Variant {
        path: format!(
            "assets/{}{hash}-{width_of}.webp",
            if stem.is_empty() { String::new() } else { format!("{stem}-") }
        ),
        width: width_of,
        height: (u64::from(height) * u64::from(width_of)).div_ceil(u64::from(width)).max(1) as u32,
    };
    widths.into_iter().map(variant).collect()
}
