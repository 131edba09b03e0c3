//! What the steps need and a fresh machine lacks.
//!
//! A tool that is there is left alone, so a developer's own Java or Node.js is never replaced. A tool that is missing
//! comes from Debian's packages or from rustup; where that cannot be, the message says what to install by hand.

use crate::process::{command, run, works};

/// A program or a file from outside the repository.
pub struct Tool {
    /// As a message names it.
    name: &'static str,
    /// Whether it is there, found out by using it.
    present: fn() -> bool,
    source: Source,
}

enum Source {
    Debian(&'static [&'static str]),
    RustupComponent(&'static str),
}

pub const RUSTFMT: Tool = Tool {
    name: "rustfmt",
    present: || works("cargo", &["fmt", "--version"]),
    source: Source::RustupComponent("rustfmt"),
};

pub const CLIPPY: Tool = Tool {
    name: "clippy",
    present: || works("cargo", &["clippy", "--version"]),
    source: Source::RustupComponent("clippy"),
};

pub const JAVA: Tool = Tool {
    name: "Java (17 or later)",
    present: || works("java", &["-version"]),
    source: Source::Debian(&["default-jre-headless"]),
};

/// Playwright runs on no older Node.js.
pub const NPM: Tool = Tool {
    name: "Node.js (20 or later) with npm",
    present: || {
        let new_enough = "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)";
        works("node", &["--eval", new_enough]) && works("npm", &["--version"])
    },
    source: Source::Debian(&["nodejs", "npm"]),
};

pub const CHROMIUM: Tool = Tool {
    name: "Chromium",
    present: || {
        let named = std::env::var("CHROMIUM");
        works(named.as_deref().unwrap_or("chromium"), &["--version"])
    },
    source: Source::Debian(&["chromium"]),
};

/// The font in place of ours until ours has come: without it, the tests for what moves meanwhile say nothing.
pub const LIBERATION: Tool = Tool {
    name: "the font Liberation Sans",
    present: || works("sh", &["-c", "fc-list 'Liberation Sans' | grep -q ."]),
    source: Source::Debian(&["fontconfig", "fonts-liberation"]),
};

/// What WebAssembly is built with, by `cargo xtask web` alone.
pub const WEB_TOOLCHAIN: Tool = Tool {
    name: "Debian's compiler for WebAssembly",
    present: || {
        let target = "test -d /usr/lib/rustlib/src/rust/library && /usr/bin/cargo --version && wasm-ld-19 --version";
        works("sh", &["-c", target]) && works("/usr/bin/rustc", &["--version"])
    },
    source: Source::Debian(&["rustc-web", "cargo-web", "rust-web-src", "lld-19"]),
};

/// Debian has them where only the system's own folders of programs lead.
pub const NGINX: Tool = Tool {
    name: "nginx",
    present: || works("sh", &["-c", "PATH=$PATH:/usr/sbin nginx -v"]),
    source: Source::Debian(&["nginx-light"]),
};

pub const APACHE: Tool = Tool {
    name: "Apache 2.4",
    present: || works("sh", &["-c", "PATH=$PATH:/usr/sbin apache2 -v"]),
    source: Source::Debian(&["apache2-bin"]),
};

pub const PYTHON: Tool = Tool {
    name: "Python 3 with venv",
    present: || works("python3", &["-c", "import venv, ensurepip"]),
    source: Source::Debian(&["python3", "python3-venv"]),
};

/// The words of the made-up sites: `bench/corpus.py` reads them from this place.
pub const WORD_LIST: Tool = Tool {
    name: "a list of English words at /usr/share/dict/american-english",
    present: || std::path::Path::new("/usr/share/dict/american-english").exists(),
    source: Source::Debian(&["wamerican"]),
};

/// Installs those of the tools that are missing.
pub fn ensure(tools: &[&Tool]) -> Result<(), String> {
    let missing: Vec<&Tool> = tools.iter().copied().filter(|tool| !(tool.present)()).collect();
    let mut packages = Vec::new();
    for tool in &missing {
        println!("Installing {}", tool.name);
        match tool.source {
            Source::Debian(names) => packages.extend(names),
            Source::RustupComponent(name) => run(command("rustup").args(["component", "add", name]))
                .map_err(|error| format!("{error}\n{} is missing: install it by hand", tool.name))?,
        }
    }
    if !packages.is_empty() {
        install_from_debian(&packages)?;
    }
    match missing.iter().find(|tool| !(tool.present)()) {
        Some(tool) => Err(format!("{} is still missing after it was installed: install it by hand", tool.name)),
        None => Ok(()),
    }
}

fn install_from_debian(packages: &[&str]) -> Result<(), String> {
    let by_hand = |error| {
        let names = packages.join(" ");
        format!("{error}\nInstall these by hand (they are Debian's names of the packages): {names}")
    };
    run(&mut apt_get(&["update", "--quiet", "--quiet"])).map_err(by_hand)?;
    run(apt_get(&["install", "--yes", "--quiet", "--quiet", "--no-install-recommends"]).args(packages)).map_err(by_hand)
}

fn apt_get(arguments: &[&str]) -> std::process::Command {
    let mut apt_get = command("apt-get");
    // A machine that has just started may still be updating itself: wait for its lock instead of failing.
    apt_get.env("DEBIAN_FRONTEND", "noninteractive").args(["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]);
    apt_get.args(arguments);
    apt_get
}
