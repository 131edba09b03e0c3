//! Stories that people took back: nothing of them is left, wherever one looks.

mod asking;
mod command;
mod site;
mod traces;
