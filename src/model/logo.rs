//! What can be seen of a logo at a glance: whether it is small enough, and whether it is what its name says.

/// The largest logo, in bytes, of a page that a phone loads.
pub const MOST: usize = 200 << 10;

/// The first bytes of every PNG.
///
/// Source: Portable Network Graphics (PNG) Specification, section 5.2.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What is wrong with the size of a logo, as the end of a sentence that begins with its name.
pub fn size_problem(bytes: &[u8]) -> Option<String> {
    let size = bytes.len().div_ceil(1 << 10);
    (bytes.len() > MOST).then(|| format!("has {size} KiB; a logo has at most {} KiB", MOST >> 10))
}

/// What is wrong with the size of a logo or with its kind, as the end of a sentence that begins with its name. Whether it can
/// be drawn is found out when the site is built.
pub fn glance_problem(name: &str, bytes: &[u8]) -> Option<String> {
    let is_kind = match name.rsplit_once('.') {
        Some((_, "png")) => bytes.starts_with(PNG),
        _ => bytes.windows(4).any(|part| part == b"<svg"),
    };
    size_problem(bytes).or_else(|| (!is_kind).then(|| "is no SVG and no PNG inside, whatever its name says".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_told_by_what_is_in_it() {
        let svg = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>".as_slice();
        let png = [PNG, b"and more"].concat();
        assert_eq!(glance_problem("logo.svg", svg), None);
        assert_eq!(glance_problem("logo.png", &png), None);
        for (name, bytes) in [("logo.svg", &*png), ("logo.png", svg), ("logo.png", b""), ("logo.svg", b"<html></html>")]
        {
            assert!(glance_problem(name, bytes).unwrap().starts_with("is no SVG and no PNG"), "{name}");
        }
        let large = [svg, &vec![b' '; MOST]].concat();
        assert_eq!(glance_problem("logo.svg", &large).unwrap(), "has 201 KiB; a logo has at most 200 KiB");
    }
}
