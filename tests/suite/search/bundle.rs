//! A damaged index gives an error, and never a wrong result.

use super::{bundle, case_study};
use crate::site::site;
use crate::sites::{clean, handbook};
use goodhelp::search::bundle::{self as format, Bundle, BundleError};
use goodhelp::search::{Engine, SearchError};
use std::sync::Arc;

fn small() -> Arc<[u8]> {
    bundle(&clean(&site(&[("case-studies/a.md", &case_study("Text", "sectors: [digital]\n", "Some words."))])).output)
}

fn refused(bytes: Vec<u8>) -> bool {
    matches!(Engine::open(bytes.into()), Err(SearchError::Bundle(_)))
}

#[test]
fn a_truncated_index_is_refused() {
    let bytes = small();
    for length in (0..bytes.len()).step_by(97).chain(bytes.len() - 40..bytes.len()) {
        assert!(refused(bytes[..length].to_vec()), "cut at {length}");
    }
    assert!(refused([&bytes[..], b"x"].concat()), "with a byte too many");
}

#[test]
fn an_index_with_a_flipped_bit_is_refused() {
    let bytes = small();
    for at in (0..bytes.len()).step_by(13) {
        let mut flipped = bytes.to_vec();
        flipped[at] ^= 1 << (at % 8);
        assert!(refused(flipped), "flipped at {at}");
    }
}

#[test]
fn an_index_of_another_version_is_refused() {
    assert!(matches!(Bundle::read(b"goodhelp".as_slice().into()), Err(BundleError::NoBundle)));
    // All hashes are right, but what is inside is not an index.
    assert!(refused(format::write(&[("about", b"{}"), ("meta.json", b"{}")])));
    assert!(refused(format::write(&[])));
}

#[test]
fn sections_are_read_as_they_were_written() {
    let long = vec![7; 100_000];
    let bundle = Bundle::read(format::write(&[("one", b"first"), ("two", &long), ("three", b"")]).into()).unwrap();
    assert_eq!(bundle.section("one"), Some(b"first".as_slice()));
    assert_eq!(bundle.section("two"), Some(long.as_slice()));
    assert_eq!(bundle.section("three"), Some(b"".as_slice()));
    assert_eq!(bundle.section("four"), None);
}

#[test]
fn the_name_of_the_file_has_the_hash_of_its_bytes() {
    let (path, bytes) = handbook().iter().find(|(path, _)| path.starts_with("search/")).unwrap();
    assert_eq!(path, &goodhelp::search::file_name(bytes));
    assert!(crate::sites::text(handbook(), "manifest.json").contains(path.as_str()));
}
