//! Tests from the outside: a small site in, its diagnostics or files out. One binary, one module a topic.
#![allow(clippy::disallowed_methods, reason = "tests read the repository and their own data from the disk")]

mod architecture;
mod broken;
mod charts;
mod checks;
mod command_line;
mod commonmark;
mod contribute;
mod diagnostics;
mod examples;
mod faults;
mod flows;
mod hostile;
mod html;
mod inherit;
mod inspect;
mod language;
mod links;
mod memory;
mod microsite;
mod new;
mod options;
mod output;
mod preview;
mod private;
mod program;
mod properties;
mod readability;
mod review;
mod search;
mod serve;
mod site;
mod sites;
mod strategies;
mod withdraw;
mod writing;
