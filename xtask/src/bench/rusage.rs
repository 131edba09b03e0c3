//! What a program cost, as the kernel accounts it: the only unsafe code here.
//!
//! The standard library waits for a child but does not pass on what the kernel says of it, so `wait4` is declared by
//! hand, for 64-bit Linux, where every number in `struct rusage` is one machine word.

use std::io;
use std::process::{Child, ExitStatus};
use std::time::Duration;

/// The processor time and the peak memory of a program and of all that it started and waited for.
pub struct Usage {
    /// In user and kernel mode, over all threads.
    pub cpu: Duration,
    /// The most memory that one process held at a time, in bytes.
    pub peak: u64,
}

#[cfg(all(target_os = "linux", target_pointer_width = "64"))]
pub fn wait(child: Child) -> io::Result<(ExitStatus, Usage)> {
    use std::ffi::c_int;
    use std::os::unix::process::ExitStatusExt;

    #[repr(C)]
    #[derive(Default)]
    struct Time {
        seconds: i64,
        microseconds: i64,
    }

    #[repr(C)]
    #[derive(Default)]
    struct Rusage {
        user: Time,
        kernel: Time,
        peak_kibibytes: i64,
        others: [i64; 13],
    }

    unsafe extern "C" {
        fn wait4(pid: c_int, status: *mut c_int, options: c_int, usage: *mut Rusage) -> c_int;
    }

    let pid = c_int::try_from(child.id()).expect("a process id fits");
    let (mut status, mut usage) = (0, Rusage::default());
    loop {
        // SAFETY: both pointers are to live values of the types that the C declaration has on this platform, and the
        // child is ours and has not been waited for: it was moved into this function.
        let waited = unsafe { wait4(pid, &raw mut status, 0, &raw mut usage) };
        if waited == pid {
            break;
        }
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
    let time = |time: &Time| {
        Duration::from_secs(time.seconds.unsigned_abs()) + Duration::from_micros(time.microseconds.unsigned_abs())
    };
    let usage =
        Usage { cpu: time(&usage.user) + time(&usage.kernel), peak: usage.peak_kibibytes.unsigned_abs() * 1024 };
    Ok((ExitStatus::from_raw(status), usage))
}

#[cfg(not(all(target_os = "linux", target_pointer_width = "64")))]
pub fn wait(_child: Child) -> io::Result<(ExitStatus, Usage)> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "only 64-bit Linux is known to account for a program this way"))
}

#[cfg(all(test, target_os = "linux", target_pointer_width = "64"))]
mod tests {
    use std::process::Command;

    use super::wait;

    fn shell(script: &str) -> (std::process::ExitStatus, super::Usage) {
        wait(Command::new("sh").args(["-c", script]).spawn().unwrap()).unwrap()
    }

    #[test]
    fn the_time_of_all_that_was_started_counts() {
        let (status, usage) = shell("sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'");
        assert!(status.success());
        assert!(usage.cpu.as_millis() > 10, "{:?}", usage.cpu);
        assert!(shell("sleep 0.1").1.cpu.as_millis() < 50, "sleeping costs no processor time");
    }

    #[test]
    fn memory_is_the_peak_in_bytes() {
        let (_, usage) = shell("head -c 40000000 /dev/zero | tail -c 40000000 > /dev/null");
        assert!((40_000_000..200_000_000).contains(&usage.peak), "{}", usage.peak);
    }

    #[test]
    fn the_exit_code_is_passed_on() {
        assert_eq!(shell("exit 3").0.code(), Some(3));
    }
}
