//! Pictures: sizes, variants, and nothing of what a camera writes besides.

use super::tiny::texts;
use crate::html::{Element, Page};
use crate::site::{Content, site_of_files};
use crate::sites::{microsite, microsite_folder, page, unfinished};
use goodhelp::render::Output;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::collections::BTreeSet;
use std::io::Cursor;

const PAGE: &str = "case-studies/afon-repair-shed/index.html";

fn variants(image: &Element) -> Vec<(String, u32)> {
    let srcset = image.get("srcset").unwrap().split(", ");
    let variants = srcset.map(|part| part.split_once(' ').unwrap());
    variants.map(|(path, width)| (path.to_string(), width.strip_suffix('w').unwrap().parse().unwrap())).collect()
}

fn decoded(output: &Output, href: &str, base: &str) -> RgbImage {
    let bytes = output[href.strip_prefix(base).unwrap()].bytes();
    image::load_from_memory_with_format(&bytes, ImageFormat::WebP).unwrap().to_rgb8()
}

fn close(pixel: &Rgb<u8>, wanted: [u8; 3]) -> bool {
    pixel.0.iter().zip(wanted).all(|(got, wanted)| got.abs_diff(wanted) < 12)
}

#[test]
fn a_picture_has_its_size_and_variants_that_decode() {
    let page = page(microsite(), PAGE);
    let images: Vec<&Element> = page.all("img").collect();
    let [bench, tools] = images[..] else { panic!("{images:?}") };
    assert_eq!((bench.get("width"), bench.get("height")), (Some("1600"), Some("1000")));
    assert_eq!((tools.get("width"), tools.get("height")), (Some("320"), Some("200")));
    let widths = |image| variants(image).into_iter().map(|(_, width)| width).collect::<Vec<_>>();
    assert_eq!(widths(bench), [480, 960, 1440]);
    // A small picture is not blown up.
    assert_eq!(widths(tools), [320]);
    for image in images {
        for (href, width) in variants(image) {
            let pixels = decoded(microsite(), &href, "/good-help/");
            assert_eq!(pixels.width(), width);
            assert_eq!(pixels.height(), width * 1000 / 1600);
        }
        assert!(variants(image).iter().any(|(href, _)| Some(href.as_str()) == image.get("src")));
        assert!(!image.get("alt").unwrap().is_empty() && image.get("sizes").is_some());
    }
}

#[test]
fn a_picture_is_turned_the_way_it_was_taken() {
    let file = image::open(microsite_folder().join("case-studies/afon-repair-shed/bench.jpg")).unwrap();
    assert_eq!((file.width(), file.height()), (1000, 1600), "it lies on its side in the file");
    for (href, width) in variants(page(microsite(), PAGE).all("img").next().unwrap()) {
        let pixels = decoded(microsite(), &href, "/good-help/");
        let bottom = pixels.height() - 5;
        assert!(close(pixels.get_pixel(width / 2, 5), [0xdf, 0xe9, 0xec]), "the sky is above");
        assert!(close(pixels.get_pixel(width / 2, bottom), [0xc9, 0xb8, 0x96]), "the ground is below");
    }
}

#[test]
fn what_the_camera_wrote_stays_behind() {
    let secret = ["SECRETCAMERA", "SECRETPERSON", "SECRETCOMMENT", "Exif", "EXIF", "eXIf"];
    let holds = |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|part| part == words.as_bytes());
    for name in ["bench.jpg", "tools.png"] {
        let file = std::fs::read(microsite_folder().join("case-studies/afon-repair-shed").join(name)).unwrap();
        assert!(secret.iter().filter(|words| holds(&file, words)).count() > 3, "{name} has something to hide");
    }
    let pictures: Vec<_> = microsite().iter().filter(|(path, _)| path.ends_with(".webp")).collect();
    assert_eq!(pictures.len(), 4);
    for (path, content) in pictures {
        for words in secret {
            assert!(!holds(&content.bytes(), words), "{words} in {path}");
        }
    }
    assert!(!microsite().keys().any(|path| path.ends_with(".jpg") || path.ends_with(".png")));
}

#[test]
fn only_the_first_picture_is_loaded_at_once() {
    let loading =
        |page: &Page| page.all("img").map(|image| image.get("loading").unwrap().to_string()).collect::<Vec<_>>();
    assert_eq!(loading(&page(microsite(), PAGE)), ["eager", "lazy"]);
    assert_eq!(loading(&page(microsite(), &format!("cy/{PAGE}"))), ["eager", "lazy"]);
}

#[test]
fn a_caption_belongs_to_its_picture() {
    let page = page(microsite(), PAGE);
    let figure = page.only("figure", "class", "picture");
    let inside: Vec<(&str, &str)> = page.within(figure).iter().map(|it| (it.name.as_str(), it.text.as_str())).collect();
    assert_eq!(inside, [("img", ""), ("figcaption", "The bench beside the river")]);
}

/// Every format that contributors may use becomes WebP.
#[test]
fn png_jpeg_webp_and_gif_are_read() {
    let pixels = DynamicImage::ImageRgb8(RgbImage::from_pixel(20, 10, Rgb([10, 83, 80])));
    let formats = [
        ("a.png", ImageFormat::Png),
        ("b.jpg", ImageFormat::Jpeg),
        ("c.webp", ImageFormat::WebP),
        ("d.gif", ImageFormat::Gif),
    ];
    let encoded: Vec<(String, Vec<u8>)> = formats
        .iter()
        .map(|(name, format)| {
            let mut bytes = Cursor::new(Vec::new());
            pixels.write_to(&mut bytes, *format).unwrap();
            (format!("content/handbook/{name}"), bytes.into_inner())
        })
        .collect();
    let chapter = "---\ntitle: First\nsummary: S.\npart: ideas\norder: 1\n---\n\n## One thing\n\n![A](a.png) ![B](b.jpg)\n\n\
        ![](c.webp \"decorative\")\n\n![[d.gif|D]]\n\n### L {#lambs}\n";
    let texts = super::with(texts(), "content/handbook/first.md", chapter);
    let files = texts.iter().map(|(path, text)| (*path, Content::from(*text)));
    let files = files.chain(encoded.iter().map(|(path, bytes)| (path.as_str(), Content::from(bytes.as_slice()))));
    let output = unfinished(&site_of_files(files)).output;
    let page = page(&output, "handbook/first/index.html");
    let images: Vec<&Element> = page.all("img").collect();
    assert_eq!(images.iter().map(|image| image.get("alt").unwrap()).collect::<Vec<_>>(), ["A", "B", "", "D"]);
    let sources: BTreeSet<&str> = images.iter().filter_map(|image| image.get("src")).collect();
    assert_eq!(sources.len(), 4);
    for source in sources {
        let pixels = decoded(&output, source, "/a/b/");
        assert_eq!((pixels.width(), pixels.height()), (20, 10));
        assert!(close(pixels.get_pixel(10, 5), [10, 83, 80]));
    }
}
