//! `manifest.json`: every file of the output with its hash. It also marks a folder as one that this program built.

use crate::render::Output;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The name of the file.
pub const MANIFEST: &str = "manifest.json";

/// The manifest of all other files: path → SHA-256 in hexadecimal digits and size in bytes.
pub fn manifest(output: &Output) -> Arc<[u8]> {
    let files: Vec<(&String, Value)> = output
        .par_iter()
        .filter(|(path, _)| path.as_str() != MANIFEST)
        .map(|(path, bytes)| {
            let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            (path, json!({ "sha256": digest, "bytes": bytes.len() }))
        })
        .collect();
    let files: Map<String, Value> = files.into_iter().map(|(path, value)| (path.clone(), value)).collect();
    let manifest = json!({ "generator": format!("goodhelp {}", env!("CARGO_PKG_VERSION")), "files": files });
    format!("{manifest:#}\n").into_bytes().into()
}
