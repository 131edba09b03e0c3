//! Where the cells of a table (CSV) are. The library that reads tables gives their texts and not their places.

use std::ops::Range;

/// What stands between cells: what the first line has most of.
pub fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default().as_bytes();
    let count = |mark: u8| head.iter().filter(|byte| **byte == mark).count();
    // Of the same number the last counts, which is the comma.
    [b'\t', b';', b','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// Where the cells of the row are that starts at a byte.
pub fn cells(text: &str, start: usize, mark: u8) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at =
        start + bytes[start.min(bytes.len())..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    let mut cells = Vec::new();
    loop {
        let begin = at;
        let quoted = bytes.get(at) == Some(&b'"');
        at += usize::from(quoted);
        let mut inside = quoted;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'"' if quoted => inside = !inside,
                b'\n' | b'\r' if !inside => break,
                byte if *byte == mark && !inside => break,
                _ => {}
            }
            at += 1;
        }
        cells.push(begin..at);
        if bytes.get(at) != Some(&mark) {
            return cells;
        }
        at += 1;
    }
}
