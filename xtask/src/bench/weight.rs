//! How many bytes files have.

use std::path::PathBuf;

use serde::Deserialize;

use super::browser::script;

/// Bytes of one or more files, as they are and compressed one by one.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
pub struct Weight {
    pub files: u64,
    pub raw: u64,
    pub gzip: u64,
    pub brotli: u64,
}

/// Weighs groups of files.
pub fn weigh<const N: usize>(groups: &[Vec<PathBuf>; N]) -> Result<[Weight; N], String> {
    let weights: Vec<Weight> = script("weigh.mjs", &[], &serde_json::json!(groups.as_slice()))?;
    weights.try_into().map_err(|_| "weigh.mjs weighed another number of groups".into())
}
