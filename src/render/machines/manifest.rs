//! `manifest.json`: every file of the output with its hash. It also marks a folder as one that this program built.

use crate::render::Output;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::Arc;

/// The name of the file.
pub const MANIFEST: &str = "manifest.json";

/// The manifest of an output, which remembers the hashes of files for the next one.
#[derive(Default)]
pub struct Manifest {
    known: HashMap<String, (Arc<[u8]>, String)>,
}

impl Manifest {
    /// Adds the manifest of all other files: path → SHA-256 in hexadecimal digits and size in bytes.
    pub fn add_to(&mut self, output: &mut Output) {
        output.remove(MANIFEST);
        let former = std::mem::take(&mut self.known);
        let files: Vec<(&String, &Arc<[u8]>)> = output.iter().collect();
        self.known = files.par_iter().map(|(path, bytes)| ((*path).clone(), known(&former, path, bytes))).collect();
        let entry = |(path, bytes): (&String, &Arc<[u8]>)| {
            let value: Value =
                json!({ "sha256": self.known.get(path).map(|(_, digest)| digest), "bytes": bytes.len() });
            (path.clone(), value)
        };
        let files: Map<String, Value> = output.iter().map(entry).collect();
        let manifest = json!({ "generator": format!("goodhelp {}", env!("CARGO_PKG_VERSION")), "files": files });
        output.insert(MANIFEST.into(), format!("{manifest:#}\n").into_bytes().into());
    }
}

fn known(former: &HashMap<String, (Arc<[u8]>, String)>, path: &str, bytes: &Arc<[u8]>) -> (Arc<[u8]>, String) {
    match former.get(path) {
        Some(known) if Arc::ptr_eq(&known.0, bytes) => known.clone(),
        _ => (bytes.clone(), Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()),
    }
}
