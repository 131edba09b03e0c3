//! An index that stays on its host, read stretch by stretch.

use goodhelp::search::Source;
use js_sys::{Function, Uint8Array};
use send_wrapper::SendWrapper;
use std::fmt;
use std::io;
use std::ops::Range;
use wasm_bindgen::prelude::*;

/// The bytes that a function of the worker fetches.
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
        let bytes = self.read.call2(&JsValue::NULL, &(range.start as f64).into(), &(range.end as f64).into());
        match bytes.map(JsCast::dyn_into::<Uint8Array>) {
            Ok(Ok(bytes)) if bytes.length() as usize == range.len() => Ok(bytes.to_vec()),
            _ => Err(io::Error::other("a part of the index did not come")),
        }
    }
}

impl fmt::Debug for Ranges {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} bytes on the host", self.length)
    }
}
