//! A damaged index gives an error, and never a wrong result.

use super::{bundle, case_study};
use crate::site::site;
use crate::sites::{clean, handbook};
use goodhelp::search::bundle::{Bundle, BundleError, Sections};
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
    assert!(matches!(Bundle::read(b"goodhelp"), Err(BundleError::NoBundle)));
    // All hashes are right, but what is inside is not an index.
    assert!(refused(Sections::new(&[("about", b"{}"), ("meta.json", b"{}")]).write(&[])));
    assert!(refused(Sections::new(&[]).write(&[])));
}

#[test]
fn sections_are_read_as_they_were_written() {
    let long: Vec<u8> = (0..100_000_u32).map(|number| (number % 251) as u8).collect();
    let sections: [(&str, &[u8]); 3] = [("one", b"first"), ("two", &long), ("three", b"")];
    for first in [vec![], vec![0, 1, 7, 8, 40, 98], (0..99).collect()] {
        let bytes: Arc<[u8]> = Sections::new(&sections).write(&first).into();
        for bundle in [Bundle::read(&bytes).unwrap(), Bundle::open(Arc::new(bytes)).unwrap()] {
            for (name, content) in sections {
                assert_eq!(bundle.section(name).unwrap().unwrap().as_slice(), content);
            }
            assert!(bundle.section("four").unwrap().is_none());
        }
    }
}

#[test]
fn the_name_of_the_file_has_the_hash_of_its_bytes() {
    let (path, bytes) = handbook().iter().find(|(path, _)| path.starts_with("search/")).unwrap();
    assert_eq!(path, &goodhelp::search::file_name(&bytes.bytes()));
    assert!(crate::sites::text(handbook(), "manifest.json").contains(path.as_str()));
}
