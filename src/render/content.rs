//! The content of a file of the output.

use lz4_flex::block::{compress_with_dict, decompress_with_dict};
use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// Bytes that copies share. What is kept for long can be packed.
#[derive(Clone)]
pub struct Content(Form);

#[derive(Clone)]
enum Form {
    Plain(Arc<[u8]>),
    Packed(Arc<Packed>),
}

struct Packed {
    bytes: Box<[u8]>,
    /// How many bytes it has unpacked.
    length: usize,
    /// What it was packed by.
    example: Arc<[u8]>,
}

impl Packed {
    /// # Panics
    /// Never: what was packed can be unpacked.
    fn unpacked(&self) -> Vec<u8> {
        decompress_with_dict(&self.bytes, self.length, &self.example).expect("what was packed can be unpacked")
    }
}

impl Content {
    /// The bytes; those of packed content are made anew each time.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.0 {
            Form::Plain(bytes) => Cow::Borrowed(bytes),
            Form::Packed(packed) => Cow::Owned(packed.unpacked()),
        }
    }

    /// The bytes, to be kept.
    pub fn shared(&self) -> Arc<[u8]> {
        match &self.0 {
            Form::Plain(bytes) => bytes.clone(),
            Form::Packed(packed) => packed.unpacked().into(),
        }
    }

    /// How many bytes it has.
    pub fn length(&self) -> usize {
        match &self.0 {
            Form::Plain(bytes) => bytes.len(),
            Form::Packed(packed) => packed.length,
        }
    }

    /// Whether the other one is a copy of this one. Others may nevertheless have the same bytes.
    pub fn is(&self, other: &Content) -> bool {
        match (&self.0, &other.0) {
            (Form::Plain(one), Form::Plain(other)) => Arc::ptr_eq(one, other),
            (Form::Packed(one), Form::Packed(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Content) -> bool {
        self.is(other) || self.length() == other.length() && self.bytes() == other.bytes()
    }
}

impl Eq for Content {}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        String::from_utf8_lossy(&self.bytes()).fmt(f)
    }
}

impl From<Arc<[u8]>> for Content {
    fn from(bytes: Arc<[u8]>) -> Content {
        Content(Form::Plain(bytes))
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Content {
        Content(Form::Plain(bytes.into()))
    }
}

/// Packs pages. They are much alike, so each is packed by what it shares with the first one, to about a quarter.
#[derive(Default)]
pub struct Packer(OnceLock<Arc<[u8]>>);

impl Packer {
    /// A page, packed.
    pub fn pack(&self, page: &[u8]) -> Content {
        let example = self.0.get_or_init(|| page.into()).clone();
        let bytes = compress_with_dict(page, &example).into_boxed_slice();
        Content(Form::Packed(Arc::new(Packed { bytes, length: page.len(), example })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_pages_are_the_same_unpacked() {
        let packer = Packer::default();
        for text in ["<p>One page</p>", "", "<p>Another page</p>", &"<p>A long page</p>".repeat(10_000)] {
            let packed = packer.pack(text.as_bytes());
            assert_eq!(&*packed.bytes(), text.as_bytes());
            assert_eq!(packed.length(), text.len());
            assert_eq!(packed, Content::from(text.as_bytes().to_vec()));
        }
    }
}
