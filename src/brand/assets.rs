//! What a brand adds to the theme: its colours, the icon, the card for social media, and the logo as it is published.

use super::{Colour, Look, logo, sheet};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::model::config::{Brand, Config};
use crate::parse::{CONFIG, setting_span};
use crate::source::{Change, File, FilePath, LayerKind, Snapshot};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::borrow::Cow;
use std::sync::Arc;

const FOLDER: &str = "themes/assets/";
/// The four parts of the mark, on a square of 32.
const MARK: [&str; 4] = [
    "M1 16.9A15 15 0 0 1 12.8 1.4L16.7 4.3 14.2 7.7A8.5 8.5 0 0 0 7.5 16.5L4.5 13.5Z",
    "M15.1 1A15 15 0 0 1 30.6 12.8L27.7 16.7 24.3 14.2A8.5 8.5 0 0 0 15.5 7.5L18.5 4.5Z",
    "M31 15.1A15 15 0 0 1 19.2 30.6L15.3 27.7 17.8 24.3A8.5 8.5 0 0 0 24.5 15.5L27.5 18.5Z",
    "M16.9 31A15 15 0 0 1 1.4 19.2L4.3 15.3 7.7 17.8A8.5 8.5 0 0 0 16.5 24.5L13.5 27.5Z",
];
/// How wide and high the card is, in pixels: what social media ask for.
const CARD: (u32, u32) = (1200, 630);
/// How wide and high the icon for home screens is, in pixels.
const ICON: u32 = 180;

/// The snapshot of a site with what its brand makes: the same where it has none. What is wrong with the logo is reported.
pub fn dressed<'s>(snapshot: &'s Snapshot, config: &Config, diagnostics: &mut Diagnostics) -> Cow<'s, Snapshot> {
    let Some((brand, look)) = config.brand.as_ref().and_then(|brand| Some((brand, Look::of(brand)?))) else {
        return Cow::Borrowed(snapshot);
    };
    let (area, on_area) = (look.light["brand-area"], look.light["on-brand-area"]);
    let mut changes = vec![change("brand.css", sheet::sheet(&look).into_bytes())];
    let path = format!("{FOLDER}icon.svg");
    // Whoever has drawn an icon wants that one.
    let icon = match snapshot.get(&path) {
        Some((LayerKind::Site, file)) => file.bytes().map(|bytes| String::from_utf8_lossy(bytes).into_owned()),
        _ => {
            let icon = icon(area, on_area);
            changes.push(change("icon.svg", icon.clone().into_bytes()));
            Some(icon)
        }
    };
    let fonts = fonts(snapshot);
    let drawn = icon.and_then(|icon| drawn(&icon, ICON, ICON, &fonts));
    changes.extend(drawn.map(|bytes| change("icon.png", bytes)));
    let card = drawn_card(&config.title, area, on_area, look.light["brand-line"], &fonts);
    changes.extend(card.map(|bytes| change("social.png", bytes)));
    match published_logo(snapshot, brand) {
        Ok(logo) => changes.extend(logo),
        Err(problem) => diagnostics.push(*problem),
    }
    Cow::Owned(snapshot.with(&changes))
}

fn change(name: &str, bytes: Vec<u8>) -> Change {
    Change { path: FilePath::new(&format!("{FOLDER}{name}")), before: None, after: Some(bytes.into()) }
}

/// The logo as it may be published.
fn published_logo(snapshot: &Snapshot, brand: &Brand) -> Result<Option<Change>, Box<Diagnostic>> {
    let Some(name) = &brand.logo else { return Ok(None) };
    let path = format!("{FOLDER}{name}");
    let report = |code, message: String| {
        Box::new(Diagnostic::new(code, &FilePath::new(CONFIG), setting_span(snapshot, "brand"), message))
    };
    let Some(bytes) = snapshot.get(&path).and_then(|(_, file)| File::bytes(file)) else {
        let help = format!("put the logo there, or take the line `logo = \"{name}\"` out");
        return Err(report(Code::MissingPicture, format!("there is no file `{path}`")).help(help).into());
    };
    match logo::safe(name.as_str(), bytes) {
        Ok(bytes) => Ok(Some(change(name.as_str(), bytes))),
        Err(why) => Err(report(Code::PictureFormat, format!("the logo `{path}` {why}"))),
    }
}

fn icon(area: Colour, on_area: Colour) -> String {
    let mark: String = MARK.iter().map(|part| format!("<path d=\"{part}\"/>")).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" \
         fill=\"{area}\"/><g fill=\"{on_area}\" transform=\"translate(4 4) scale(.75)\">{mark}</g></svg>"
    )
}

/// The card with the name of the site.
fn drawn_card(
    title: &str,
    area: Colour,
    on_area: Colour,
    line: Colour,
    fonts: &Arc<fontdb::Database>,
) -> Option<Vec<u8>> {
    const MARGIN: u32 = 90;
    let (width, height) = CARD;
    let mark: String = MARK.iter().map(|part| format!("<path d=\"{part}\"/>")).collect();
    let lines = broken(title);
    let size = if lines.len() > 2 { 72 } else { 88 };
    let first = height - MARGIN - (lines.len() as u32 - 1) * size * 6 / 5;
    let text: String = lines
        .iter()
        .enumerate()
        .map(|(number, words)| {
            let y = first + number as u32 * size * 6 / 5;
            let words = words.replace('&', "&amp;").replace('<', "&lt;");
            format!("<text x=\"{MARGIN}\" y=\"{y}\">{words}</text>")
        })
        .collect();
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><rect width=\"{width}\" \
         height=\"{height}\" fill=\"{area}\"/><rect width=\"{width}\" height=\"24\" fill=\"{line}\"/><g fill=\"{on_area}\"><g \
         transform=\"translate({MARGIN} {MARGIN}) scale(5)\">{mark}</g><g font-family=\"{FAMILY}\" font-weight=\"700\" \
         font-size=\"{size}\">{text}</g></g></svg>"
    );
    drawn(&svg, width, height, fonts)
}

/// A title in lines that fit on the card; what does not fit is cut.
fn broken(title: &str) -> Vec<String> {
    const LETTERS: usize = 22;
    const LINES: usize = 4;
    let mut lines: Vec<String> = vec![String::new()];
    for word in title.split_whitespace() {
        let last = lines.len() - 1;
        let is_full = !lines[last].is_empty() && lines[last].chars().count() + 1 + word.chars().count() > LETTERS;
        if is_full && lines.len() == LINES {
            lines[last].push('…');
            break;
        }
        if is_full {
            lines.push(word.to_string());
        } else {
            let gap = if lines[last].is_empty() { "" } else { " " };
            lines[last] += &format!("{gap}{word}");
        }
    }
    lines
}

const FAMILY: &str = "Atkinson Hyperlegible Next";

/// The font of the theme, unpacked.
fn fonts(snapshot: &Snapshot) -> Arc<fontdb::Database> {
    let mut fonts = fontdb::Database::new();
    let packed = snapshot.get(&format!("{FOLDER}atkinson-hyperlegible-next.woff2"));
    let bytes = packed.and_then(|(_, file)| file.bytes());
    if let Some(font) = bytes.and_then(|bytes| wuff::decompress_woff2(bytes).ok()) {
        fonts.load_font_data(font);
        let family = fonts.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone());
        fonts.set_sans_serif_family(family.unwrap_or_default());
    }
    fonts.into()
}

/// An SVG of our own as a PNG.
fn drawn(svg: &str, width: u32, height: u32, fonts: &Arc<fontdb::Database>) -> Option<Vec<u8>> {
    let family = fonts.family_name(&fontdb::Family::SansSerif).to_string();
    let options = Options { font_family: family, fontdb: fonts.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixels = Pixmap::new(width, height)?;
    let (x, y) = (width as f32 / tree.size().width(), height as f32 / tree.size().height());
    resvg::render(&tree, Transform::from_scale(x, y), &mut pixels.as_mut());
    pixels.encode_png().ok()
}
