//! Spreads work over threads.

use super::PublishError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// How many threads work at most. Writing many small files is mostly the file system's work, which does not get faster
/// with more.
const THREADS: usize = 4;
/// How many items a thread takes at a time: few enough for all threads to end together, and enough for taking to cost
/// nothing.
const CHUNK: usize = 32;

/// The results of `work` on each item, in the order of the items; the error is that of the first item that has one,
/// however the threads ran.
pub(super) fn spread<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, PublishError> + Sync,
) -> Result<Vec<R>, PublishError> {
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    // Chunks are taken in order and a chunk once taken is worked on up to its first error, so that of all chunks with an
    // error the first is among those that are done.
    let worker = || {
        let mut done = Vec::new();
        while !failed.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(chunk) = items.chunks(CHUNK).nth(number) else { break };
            let results: Result<Vec<R>, PublishError> = chunk.iter().map(&work).collect();
            if results.is_err() {
                failed.store(true, Ordering::Relaxed);
            }
            done.push((number, results));
        }
        done
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(THREADS).min(items.len().div_ceil(CHUNK));
    let mut done = thread::scope(|scope| {
        // Where the system gives no more threads, those that there are do all the work.
        let others = (1..threads).map_while(|_| thread::Builder::new().spawn_scoped(scope, worker).ok());
        let others: Vec<_> = others.collect();
        let mut done = worker();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    let mut all = Vec::with_capacity(items.len());
    for (_, results) in done {
        all.extend(results?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_and_the_first_error_wins() {
        let items: Vec<usize> = (0..5000).collect();
        assert_eq!(spread(&items, |item| Ok(item * 2)).unwrap(), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert!(spread(&items[..0], |item| Ok(*item)).unwrap().is_empty());
        for _ in 0..50 {
            let error = spread(&items, |item| match item {
                1234 | 1240 | 1300 | 4000.. => Err(PublishError::Foreign(item.to_string().into())),
                _ => Ok(()),
            });
            assert!(matches!(error, Err(PublishError::Foreign(path)) if path.as_os_str() == "1234"));
        }
    }
}
