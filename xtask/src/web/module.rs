//! The modules that there are.

/// How a worker loads a module, as `wasm-bindgen --target` calls it. Every browser has workers that take scripts; those that
/// take modules are newer.
const IN_A_WORKER: &str = "no-modules";
/// How a page does.
pub const ON_A_PAGE: &str = "web";

/// A part of the program as a WebAssembly module.
pub struct Module {
    /// The name of its script and of its module, before their endings.
    pub name: &'static str,
    /// The package that it is compiled from.
    pub package: &'static str,
    /// The folder of the package.
    pub folder: &'static str,
    /// Where the theme has it.
    pub theme: &'static str,
    /// What loads it.
    pub loaded: &'static str,
    /// A package that it cannot do without: where a list of its packages lacks this one, the list is none.
    pub needs: &'static str,
}

/// All of them.
pub const MODULES: [Module; 3] = [
    Module {
        name: "engine",
        package: "goodhelp-web-search",
        folder: "web/search",
        theme: "themes/assets/scripts/search",
        loaded: IN_A_WORKER,
        needs: "tantivy",
    },
    Module {
        name: "checks",
        package: "goodhelp-web-checks",
        folder: "web/checks",
        theme: "themes/assets/scripts/contribute",
        loaded: IN_A_WORKER,
        needs: "pulldown-cmark",
    },
    Module {
        name: "start",
        package: "goodhelp-web-start",
        folder: "web/start",
        theme: "themes/assets/scripts/start",
        loaded: ON_A_PAGE,
        needs: "zip",
    },
];

impl Module {
    /// The files of it in the theme.
    pub fn outputs(&self) -> [String; 2] {
        [format!("{}.js", self.name), format!("{}_bg.wasm", self.name)]
    }

    /// The file that says what it was built from.
    pub fn record(&self) -> String {
        format!("{}/built-from.txt", self.folder)
    }
}
