//! Has the program built anew when a file of the core is added or removed; changes are noticed anyway.

fn main() {
    for folder in ["content", "case-studies", "styles", "themes"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
