//! The language that a text is written in. A name without a language stands for the first one of its layer: the core has
//! languages of its own, whatever those of the site above it are.

use super::files::ContentPath;
use crate::model::config::Config;
use crate::model::inherit::CORE_LANGUAGE;
use crate::source::LayerKind;

/// The tag of the language in which a text of a layer is written. One of the core's is in the site's language of that tag, or
/// in the first one that differs in its country alone: `en` is as good for what the core has in `en-GB`.
pub(super) fn language_of(layer: LayerKind, content: &ContentPath, config: &Config) -> String {
    let own = content.language.as_deref();
    let languages = || config.languages.iter().map(|language| language.as_str());
    match layer {
        LayerKind::Site => own.or(languages().next()).unwrap_or_default().to_string(),
        LayerKind::Core => {
            let tag = own.unwrap_or(CORE_LANGUAGE);
            let same = languages().find(|known| *known == tag);
            same.or_else(|| languages().find(|known| primary(known) == primary(tag))).unwrap_or(tag).to_string()
        }
    }
}

/// A language without its country.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
