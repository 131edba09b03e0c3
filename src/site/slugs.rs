//! Addresses of translations in words of their own language.

use super::Site;
use std::borrow::Cow;
use std::collections::HashMap;

/// For each language, by its number: the address in the first one of every entry that has its own there, and that one, both
/// without the language.
#[derive(Debug, Default)]
pub(super) struct Slugs(HashMap<usize, HashMap<String, String>>);

impl Slugs {
    /// Those of a site's translations.
    pub(super) fn of(site: &Site) -> Slugs {
        let mut slugs = Slugs::default();
        for (_, entry) in site.entries() {
            for (language, text) in entry.texts.iter().enumerate() {
                let Some(slug) = text.as_ref().and_then(|text| text.document.translation.slug.as_ref()) else {
                    continue;
                };
                slugs.0.entry(language).or_default().insert(entry.address(), entry.kind.address(slug.as_str()));
            }
        }
        slugs
    }

    /// The address in a language of a page with this address in the first one. What follows the address of an entry stays.
    pub(super) fn own<'a>(&self, language: usize, address: &'a str) -> Cow<'a, str> {
        let Some(own) = self.0.get(&language) else { return Cow::Borrowed(address) };
        let ends = address.match_indices('/').skip(1).map(|(at, _)| at + 1);
        for end in ends {
            if let Some(found) = own.get(&address[..end]) {
                return Cow::Owned(format!("{found}{}", &address[end..]));
            }
        }
        Cow::Borrowed(address)
    }
}
