//! The colours of a brand: whatever was given, everybody can read what is written in them.

use crate::site::{repository, site_of_files};
use crate::sites::text;
use goodhelp::brand::{Colour, Look, PAIRS, TEXTS, contrast, weakest};
use goodhelp::build::{Cache, build};
use goodhelp::model::config::Brand;
use goodhelp::model::field;
use goodhelp::render::Output;
use proptest::prelude::*;
use regex_lite::Regex;
use std::collections::BTreeSet;
use std::fs;

fn brand(colours: &[[u8; 3]]) -> Brand {
    let colours = colours.iter().map(|colour| field::Colour(Colour(*colour).to_string())).collect();
    Brand { colours, logo: None, logo_name: None }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_pair_of_every_brand_can_be_read(colours in prop::collection::vec(any::<[u8; 3]>(), 1..=3)) {
        let look = Look::of(&brand(&colours)).unwrap();
        for tokens in [&look.light, &look.dark] {
            for ((front, back, needs), has) in weakest(tokens) {
                prop_assert!(has >= needs, "{front} on {back} has {has}, {colours:?}");
            }
            // The colour itself is on large areas, exactly.
            prop_assert_eq!(tokens["brand-area"], Colour(colours[0]));
        }
    }
}

/// The corners of the cube of colours, where lightness and strength come to their ends.
#[test]
fn extreme_brands_can_be_read() {
    for number in 0..27 {
        let part = |place: u32| [0, 128, 255][(number / 3usize.pow(place)) % 3];
        let colour = [part(0), part(1), part(2)];
        let look = Look::of(&brand(&[colour])).unwrap();
        for tokens in [&look.light, &look.dark] {
            for ((front, back, needs), has) in weakest(tokens) {
                assert!(has >= needs, "{front} on {back} has {has} for {colour:?}");
            }
        }
    }
}

/// A colour that can be read already is not touched.
#[test]
fn a_readable_colour_stays_as_it_is() {
    let look = Look::of(&brand(&[[0x00, 0x59, 0x4f], [0x8a, 0x15, 0x38]])).unwrap();
    assert_eq!((look.light["brand"].to_string(), look.light["link"].to_string()), ("#00594f".into(), "#8a1538".into()));
    assert!(look.made.iter().all(|made| made.exact) && look.in_words().contains("as it is"));
    let yellow = Look::of(&brand(&[[0xff, 0xcc, 0x00]])).unwrap();
    assert_ne!(yellow.light["brand"], Colour([0xff, 0xcc, 0x00]));
    assert!(
        yellow.in_words().starts_with("#ffcc00 stays as it is on large areas; as text it would have 1."),
        "{}",
        yellow.in_words()
    );
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    let of = |one: &str, other: &str| contrast(Colour::read(one).unwrap(), Colour::read(other).unwrap());
    assert!((of("#000000", "#ffffff") - 21.0).abs() < 1e-6);
    assert!((of("#777777", "#ffffff") - 4.478).abs() < 1e-3);
    assert!((of("#ff0000", "#ffffff") - 3.998).abs() < 1e-3);
}

/// Every colour that a style sheet puts on another one is known, so that the tests above say something about it.
#[test]
fn the_pairs_of_the_style_sheets_are_known() {
    let rule = Regex::new(r"\{([^{}]*)\}").unwrap();
    let of = |name: &str| Regex::new(&format!(r"(?:^|[;\s]){name}: (?:[^;]*\s)?var\(--([a-z-]+)[,)]")).unwrap();
    let (front, back) = (of("color"), of("background"));
    let grounds = ["paper", "card", "wash"];
    let known: BTreeSet<(&str, &str)> = PAIRS.iter().map(|pair| (pair.0, pair.1)).collect();
    let mut met = BTreeSet::new();
    for entry in fs::read_dir(repository().join("themes/assets")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "css") {
            continue;
        }
        let css = fs::read_to_string(&path).unwrap();
        for rule in rule.captures_iter(&css) {
            let (Some(front), Some(back)) = (front.captures(&rule[1]), back.captures(&rule[1])) else { continue };
            let (front, back) = (front[1].to_string(), back[1].to_string());
            let is_known = known.contains(&(front.as_str(), back.as_str()))
                || (TEXTS.contains(&front.as_str()) && grounds.contains(&back.as_str()));
            assert!(is_known, "{}: {front} on {back} is in no list of pairs", path.display());
            met.insert((front, back));
        }
    }
    assert!(met.len() > 4, "{met:?}");
    // The colours of the theme that a brand replaces are all there are.
    let css = fs::read_to_string(repository().join("themes/assets/site.css")).unwrap();
    let named = Regex::new(r"--([a-z-]+): #[0-9a-f]{6};").unwrap();
    let look = Look::of(&brand(&[[0, 89, 79]])).unwrap();
    for token in named.captures_iter(&css) {
        assert!(
            look.light.contains_key(&token[1]) && look.dark.contains_key(&token[1]),
            "{} is not derived",
            &token[1]
        );
    }
}

const CONFIG: &str = "title = \"Good Help in Larkmoor & Nether Larkmoor\"\ndescription = \"D.\"\nbase_url = \"https://council.example/help/\"\n[brand]\ncolours = [\"#ffcc00\"]\n";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 40 20\" onload=\"alert(1)\"><script>alert(2)</script><style>circle{fill:url(https://evil.example/)}</style><image xlink:href=\"https://evil.example/a.png\" width=\"9\" height=\"9\"/><image xlink:href=\"/etc/passwd\" width=\"9\" height=\"9\"/><a xlink:href=\"javascript:alert(3)\"><rect width=\"40\" height=\"20\" fill=\"#8a1538\" onclick=\"alert(4)\"/></a><foreignObject><body>x</body></foreignObject></svg>";

fn with_logo(name: &str, bytes: &[u8]) -> (Output, Vec<String>) {
    let config = format!("{CONFIG}logo = \"{name}\"\nlogo_name = \"Larkmoor Council\"\n");
    let path = format!("themes/assets/{name}");
    let built = build(
        &site_of_files([("goodhelp.toml", config.as_bytes().into()), (&*path, bytes.into())]),
        &mut Cache::none(),
    );
    (built.output, built.diagnostics.iter().map(|it| it.message.clone()).collect())
}

#[test]
fn a_logo_is_published_without_anything_that_runs_or_fetches() {
    let (output, problems) = with_logo("logo.svg", LOGO.as_bytes());
    assert_eq!(problems, Vec::<String>::new());
    let name = output.keys().find(|path| path.starts_with("assets/logo.") && path.ends_with(".svg")).unwrap();
    let logo = text(&output, name);
    for word in ["script", "onload", "onclick", "evil", "javascript", "foreignObject", "passwd", "image", "style", "<a"]
    {
        assert!(!logo.contains(word), "{word}: {logo}");
    }
    assert!(logo.contains("#8a1538"), "{logo}");
    assert!(text(&output, "index.html").contains("alt=\"Larkmoor Council\""));
}

#[test]
fn what_is_no_logo_is_refused() {
    for (name, bytes) in [
        ("logo.svg", "no svg".as_bytes()),
        ("logo.png", b"no png"),
        ("logo.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ] {
        let (_, problems) = with_logo(name, bytes);
        assert!(problems.iter().any(|it| it.contains(&format!("`themes/assets/{name}`"))), "{problems:?}");
    }
    let config = format!("{CONFIG}logo = \"logo.png\"\n");
    let built = build(&site_of_files([("goodhelp.toml", config.as_str().into())]), &mut Cache::none());
    assert!(built.diagnostics.iter().any(|it| it.message == "there is no file `themes/assets/logo.png`"));
}

/// Icon and card are drawn from the colours, the card with the name of the site in the theme's own font.
#[test]
fn icon_and_card_are_drawn() {
    let with = |config: &str| build(&site_of_files([("goodhelp.toml", config.into())]), &mut Cache::none()).output;
    let output = with(CONFIG);
    let named = |output: &Output, stem: &str, ending: &str| {
        let is_it = |path: &&String| path.starts_with(&format!("assets/{stem}.")) && path.ends_with(ending);
        let path = output.keys().find(is_it).unwrap_or_else(|| panic!("there is no {stem}")).clone();
        (path.clone(), output[&path].bytes().into_owned())
    };
    let (icon, _) = named(&output, "icon", ".svg");
    assert!(text(&output, &icon).contains("#ffcc00"));
    let (path, card) = named(&output, "social", ".png");
    let picture = image::load_from_memory(&card).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (1200, 630));
    assert_eq!(picture.get_pixel(1190, 300).0, [0xff, 0xcc, 0x00]);
    // The words are black on yellow, and other words make another picture.
    let ink = picture.enumerate_pixels().filter(|(_, y, pixel)| *y > 400 && pixel.0 == [0; 3]).count();
    assert!(ink > 2000, "{ink} pixels of words");
    let other = named(&with(&CONFIG.replace("Larkmoor &", "Farmoor &")), "social", ".png").1;
    assert!(other != card);
    let home = text(&output, "index.html");
    assert!(home.contains(&format!("content=\"https://council.example/help/{path}\"")), "{home}");
    // A site without a brand has none of this.
    let plain = with("title = \"A site\"\n");
    assert!(!plain.keys().any(|path| path.starts_with("assets/social") || path.starts_with("assets/brand")));
}

#[test]
fn the_gallery_says_what_was_done() {
    let built = build(&site_of_files([("goodhelp.toml", CONFIG.into())]), &mut Cache::none());
    let gallery = text(&built.output, "gallery/index.html");
    assert!(gallery.contains("#ffcc00 for brand: it stays as it is on large areas."), "{gallery}");
    assert!(gallery.contains("brand on paper"), "{gallery}");
}
