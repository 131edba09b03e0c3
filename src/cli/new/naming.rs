//! What a new entry is called: its id and its title, of whichever of the two was said.

use crate::cli::report;
use crate::model::Kind;
use crate::model::field::is_id;
use crate::model::id::id_of;
use anyhow::{Result, bail};
use dialoguer::Input;

/// An id, with the title that a new file has where none was given.
pub(super) struct Name {
    pub id: String,
    pub title: String,
}

/// The name of a new entry, from what was written for its id. On a terminal (`asks`) it is asked for where nothing was.
///
/// # Errors
/// Where nobody can be asked, or where what was written is no name of a file in one folder.
pub(super) fn name(kind: Kind, said: Option<&str>, asks: bool) -> Result<Name> {
    let said = match said {
        Some(said) => said.to_string(),
        None if asks => return asked(),
        None => bail!(
            "a new {kind} needs a name\nhelp: write it behind the kind, in quotation marks: `goodhelp new {kind} \"Its name\"`"
        ),
    };
    if is_id(&said) {
        return Ok(Name { title: title(&said), id: said });
    }
    let id = id_of(&said);
    // A path is no name, whatever could be made of it.
    if id.is_empty() || said.contains(['/', '\\']) || said.starts_with('.') {
        return Ok(Name { id: said, title: String::new() });
    }
    report::line(&format!(
        "its id is `{id}`, made of “{}”: the name of the file, and a part of its address",
        said.trim()
    ));
    Ok(Name { id, title: said.trim().to_string() })
}

fn asked() -> Result<Name> {
    let title: String = Input::new().with_prompt("What is it called").interact_text()?;
    let proposed = id_of(&title);
    let mut question = Input::new().with_prompt("Its id, for the name of the file and the address");
    if is_id(&proposed) {
        question = question.default(proposed);
    }
    let rule = "use lower-case letters, digits and single hyphens, for instance `kitchen-table-cv`";
    let id = question.validate_with(|id: &String| if is_id(id) { Ok(()) } else { Err(rule) }).interact_text()?;
    Ok(Name { id, title: title.trim().to_string() })
}

/// A title from an id: `kitchen-table-cv` becomes “Kitchen table cv”.
fn title(id: &str) -> String {
    let mut chars = id.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", chars.as_str().replace('-', " "))
}
