//! Values as YAML, such as this program reads them back.

use serde_json::Value as Json;

/// A value as lines of YAML: a scalar on one line, a record or list in block style.
pub fn write_yaml(value: &Json) -> String {
    let options = serde_yaml::ser_options! { prefer_block_scalars: false };
    // It fails for no value that JSON can have; JSON itself is YAML.
    serde_yaml::to_string_with_options(value, options).unwrap_or_else(|_| format!("{value}\n"))
}
