//! The files of a new site as a zip.

use goodhelp::model::field::Date;
use goodhelp::start::Made;
use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The zip, with everything in a folder of the site's name, so that it never spills over others' files. Its times are the
/// first minute of the day, so that the same answers on the same day are the same bytes.
pub fn archive(made: &Made, day: Date) -> ZipResult<Vec<u8>> {
    let time = u16::try_from(day.0.year()).ok().and_then(|year| {
        DateTime::from_date_and_time(year, day.0.month().unsigned_abs(), day.0.day().unsigned_abs(), 0, 0, 0).ok()
    });
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(time.unwrap_or_default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in &made.files {
        zip.start_file(format!("{}/{path}", made.name), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
