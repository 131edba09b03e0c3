//! An index that stays on its host, read stretch by stretch.

use goodhelp::search::Source;
use js_sys::{Float64Array, Function, Uint8Array};
use send_wrapper::SendWrapper;
use std::fmt;
use std::io;
use std::ops::Range;
use wasm_bindgen::prelude::*;

/// The bytes that a function of the worker has. For those that it still has to fetch it throws, and is asked again.
pub struct Ranges {
    length: usize,
    // A worker has one thread, which the library cannot know.
    read: SendWrapper<Function>,
}

impl Ranges {
    pub fn new(length: usize, read: Function) -> Ranges {
        Ranges { length, read: SendWrapper::new(read) }
    }
}

impl Source for Ranges {
    fn length(&self) -> usize {
        self.length
    }

    fn read(&self, range: Range<usize>) -> io::Result<Vec<u8>> {
        let bounds = [range.start as f64, range.end as f64];
        self.joined(&bounds, range.len())
    }

    fn read_all(&self, ranges: &[Range<usize>]) -> io::Result<Vec<Vec<u8>>> {
        let bounds: Vec<f64> = ranges.iter().flat_map(|range| [range.start as f64, range.end as f64]).collect();
        let mut joined = self.joined(&bounds, ranges.iter().map(Range::len).sum())?;
        let mut read = Vec::with_capacity(ranges.len());
        for range in ranges {
            let rest = joined.split_off(range.len());
            read.push(std::mem::replace(&mut joined, rest));
        }
        Ok(read)
    }
}

impl Ranges {
    /// The bytes of several stretches, one after another, given where each begins and ends.
    fn joined(&self, bounds: &[f64], length: usize) -> io::Result<Vec<u8>> {
        let bytes = self.read.call1(&JsValue::NULL, &Float64Array::from(bounds));
        match bytes.map(JsCast::dyn_into::<Uint8Array>) {
            Ok(Ok(bytes)) if bytes.length() as usize == length => Ok(bytes.to_vec()),
            _ => Err(io::Error::other("a part of the index did not come")),
        }
    }
}

impl fmt::Debug for Ranges {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} bytes on the host", self.length)
    }
}
