//! How far a long build is, on a terminal.

use crate::build::Stage;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

/// A line that says what is being done, and for how long; only where it takes long and someone looks.
pub(super) struct Progress {
    shown: bool,
    bar: Mutex<Option<ProgressBar>>,
}

impl Progress {
    /// A line on the terminal, if there is one.
    pub fn new(quiet: bool) -> Progress {
        Progress { shown: !quiet && std::io::stderr().is_terminal(), bar: Mutex::new(None) }
    }

    /// A stage begins.
    pub fn stage(&self, stage: Stage) {
        if !self.shown {
            return;
        }
        let mut bar = self.bar.lock().unwrap_or_else(PoisonError::into_inner);
        let bar = bar.get_or_insert_with(|| {
            let stages = Stage::ALL.len() as u64;
            let bar = ProgressBar::with_draw_target(Some(stages), ProgressDrawTarget::stderr_with_hz(10));
            if let Ok(style) = ProgressStyle::with_template("{spinner} {bar:14} {msg} {elapsed}") {
                bar.set_style(style);
            }
            // The first tick comes after this time: a short build shows nothing.
            bar.enable_steady_tick(Duration::from_millis(400));
            bar
        });
        bar.set_position(Stage::ALL.iter().position(|other| *other == stage).unwrap_or_default() as u64);
        bar.set_message(stage.doing());
    }

    /// The build is over.
    pub fn end(&self) {
        if let Some(bar) = self.bar.lock().unwrap_or_else(PoisonError::into_inner).take() {
            bar.finish_and_clear();
        }
    }
}
