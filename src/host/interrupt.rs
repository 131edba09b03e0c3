//! Ctrl-C, where a command has to say what became of what it was doing.

use tokio::runtime::Builder;

/// Calls `then` once somebody interrupts the program, which does not end by itself any more. Where the system tells nobody of
/// it, the program ends as ever.
pub fn on_interrupt(then: impl FnOnce() + Send + 'static) {
    let Ok(runtime) = Builder::new_current_thread().enable_io().build() else { return };
    std::thread::spawn(move || {
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            then();
        }
    });
}

/// Ends the program as one that was interrupted ends in a shell: with 128 and the number of the signal.
pub fn end_interrupted() -> ! {
    std::process::exit(130)
}
