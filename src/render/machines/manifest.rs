//! `manifest.json`: every file of the output with its hash. It also marks a folder as one that this program built.

use crate::render::{Content, Output};
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The name of the file.
pub const MANIFEST: &str = "manifest.json";

/// The manifest of an output, which remembers the hashes of files for the next one.
#[derive(Default)]
pub struct Manifest {
    known: HashMap<String, (Content, String)>,
}

impl Manifest {
    /// Adds the manifest of all other files: path → SHA-256 in hexadecimal digits and size in bytes.
    pub fn add_to(&mut self, output: &mut Output) {
        output.remove(MANIFEST);
        let former = std::mem::take(&mut self.known);
        let files: Vec<(&String, &Content)> = output.iter().collect();
        self.known = files.par_iter().map(|(path, content)| ((*path).clone(), known(&former, path, content))).collect();
        let entry = |(path, content): (&String, &Content)| {
            let value: Value =
                json!({ "sha256": self.known.get(path).map(|(_, digest)| digest), "bytes": content.length() });
            (path.clone(), value)
        };
        let files: Map<String, Value> = output.iter().map(entry).collect();
        let manifest = json!({ "generator": format!("goodhelp {}", env!("CARGO_PKG_VERSION")), "files": files });
        output.insert(MANIFEST.into(), format!("{manifest:#}\n").into_bytes().into());
    }
}

fn known(former: &HashMap<String, (Content, String)>, path: &str, content: &Content) -> (Content, String) {
    match former.get(path) {
        Some(known) if known.0.is(content) => known.clone(),
        _ => (content.clone(), Sha256::digest(content.bytes()).iter().map(|byte| format!("{byte:02x}")).collect()),
    }
}
