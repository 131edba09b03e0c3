//! Finds out where every link and picture of a body leads.

use super::{Entry, EntryId, Site, Target, Text};
use crate::diag::{Code, Diagnostic, Diagnostics, Edit, did_you_mean, one_slip};
use crate::model::Kind;
use crate::parse::markdown::{Link, LinkForm, Markdown, Picture};
use crate::parse::{Document, content_path, is_other_picture};
use crate::source::{Address, FilePath, LayerKind, Snapshot, Span};
use percent_encoding::percent_decode_str;

/// Schemes that a link may have.
const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

/// Sets the targets of all links and the files of all pictures.
pub(super) fn resolve(site: &mut Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    let mut resolved = Vec::new();
    let mut noted = Vec::new();
    for (number, entry) in site.entries() {
        for (language, text) in entry.texts.iter().enumerate() {
            let Some(text) = text else { continue };
            if text.document.markdown.links.is_empty() && text.document.markdown.pictures.is_empty() {
                continue;
            }
            let (links, pictures) = of_text(site, text, language, snapshot, diagnostics);
            resolved.push((number, language, links, pictures));
        }
        for (language, note) in entry.notes.iter().enumerate() {
            let Some(note) = note else { continue };
            let (links, pictures) = of_text(site, note, language, snapshot, diagnostics);
            noted.push((number, language, links, pictures));
        }
    }
    for text in &site.placeholders {
        let language = site.languages().position(|tag| tag == text.document.language).unwrap_or(0);
        of_text(site, text, language, snapshot, diagnostics);
    }
    for (number, language, links, pictures) in resolved {
        if let Some(text) = &mut site.entry_mut(number).texts[language] {
            text.links = links;
            text.pictures = pictures;
        }
    }
    for (number, language, links, pictures) in noted {
        if let Some(note) = &mut site.entry_mut(number).notes[language] {
            note.links = links;
            note.pictures = pictures;
        }
    }
}

/// Where the links of a text lead, and the files of its pictures.
pub(super) fn of_text(
    site: &Site,
    text: &Text,
    language: usize,
    snapshot: &Snapshot,
    diagnostics: &mut Diagnostics,
) -> (Vec<Target>, Vec<Option<FilePath>>) {
    let resolver = Resolver { site, snapshot, text, document: &text.document, language };
    let Markdown { links, pictures, .. } = &text.document.markdown;
    let links = links.iter().map(|link| resolver.link(link, diagnostics)).collect();
    (links, pictures.iter().map(|picture| resolver.picture(picture, diagnostics)).collect())
}

/// Sets what links to each entry: links in bodies and references in fields.
pub(super) fn backlinks(site: &mut Site) {
    let mut found: Vec<(EntryId, EntryId)> = Vec::new();
    for (from, entry) in site.entries() {
        linked_from(site, entry, |to| found.push((to, from)));
    }
    found.sort_unstable();
    found.dedup();
    for (to, from) in found {
        if to != from {
            site.entry_mut(to).backlinks.push(from);
        }
    }
}

/// Tells of every entry that an entry links to, perhaps several times, and perhaps itself.
pub(super) fn linked_from(site: &Site, entry: &Entry, mut tell: impl FnMut(EntryId)) {
    for text in entry.texts.iter().chain(&entry.notes).flatten() {
        for target in &text.links {
            if let Target::Entry(to, _) = target {
                tell(*to);
            }
        }
        let beside = text.document.readings.iter().flat_map(|readings| &readings.references);
        for reference in text.document.references.iter().chain(beside) {
            let (kind, id) = match reference.to.as_str() {
                "practice" => (Some(Kind::Characteristic), reference.id.split('/').next().unwrap_or_default()),
                name => (Kind::from_name(name), reference.id.as_str()),
            };
            if let Some(to) = kind.and_then(|kind| site.find(kind, id)) {
                tell(to);
            }
        }
    }
}

struct Resolver<'a> {
    site: &'a Site,
    snapshot: &'a Snapshot,
    text: &'a Text,
    document: &'a Document,
    language: usize,
}

impl Resolver<'_> {
    fn link(&self, link: &Link, diagnostics: &mut Diagnostics) -> Target {
        let result = match link.form {
            LinkForm::Wiki | LinkForm::WikiWithWords => self.wiki(link),
            LinkForm::Email => Ok(Target::Outside(format!("mailto:{}", link.target))),
            LinkForm::Address | LinkForm::Inline => self.inline(link),
        };
        result.unwrap_or_else(|problem| {
            let target = if problem.code == Code::WithdrawnLink { Target::Withdrawn } else { Target::LeftOut };
            diagnostics.push(*problem);
            target
        })
    }

    fn report(&self, code: Code, link: &Link, message: String) -> Diagnostic {
        Diagnostic::new(code, &self.document.path, link.span, message)
    }

    /// `[[id]]`, `[[folder/id]]`, either with `#anchor`.
    fn wiki(&self, link: &Link) -> Result<Target, Box<Diagnostic>> {
        let (name, anchor) = split_anchor(&link.target);
        let (kinds, id): (Vec<Kind>, &str) = match name.split_once('/') {
            Some((segment, id)) => match Kind::from_segment(segment) {
                Some(kind) => (vec![kind], id),
                None => return Err(self.unknown(link, name)),
            },
            None => (Kind::ALL.to_vec(), name),
        };
        if id.is_empty() && !anchor.unwrap_or_default().is_empty() {
            return self.here(link, anchor.unwrap_or_default());
        }
        if name.is_empty() {
            return Err(self.no_address(link));
        }
        let found: Vec<EntryId> = kinds.iter().filter_map(|kind| self.site.find(*kind, id)).collect();
        match found.as_slice() {
            [entry] => self.entry(link, *entry, anchor),
            [] if kinds.iter().any(|kind| self.site.was_withdrawn(*kind, id)) => self.withdrawn(link),
            [] if kinds.iter().any(|kind| self.site.may_be_missing(self.document, *kind, id)) => Ok(Target::LeftOut),
            [] => match kinds.iter().find(|kind| self.site.is_left_out(**kind, id)) {
                Some(kind) => Err(self.left_out(link, *kind, id)),
                None => Err(self.unknown(link, name)),
            },
            several => {
                let names: Vec<String> = several.iter().map(|entry| full_name(self.site, *entry)).collect();
                let message = format!("`{id}` is the id of several entries");
                Err(self.report(Code::AmbiguousId, link, message).help(format!("write {}", names.join(" or "))).into())
            }
        }
    }

    fn inline(&self, link: &Link) -> Result<Target, Box<Diagnostic>> {
        let target = link.target.trim();
        if let Some(anchor) = target.strip_prefix('#') {
            return self.here(link, anchor);
        }
        if target.starts_with("//") || target.starts_with('/') || target.starts_with('\\') {
            let message = format!("the address `{target}` is absolute");
            let help = "link to a file by its path from this one, or write `[[id]]`";
            return Err(self.report(Code::LinkOutside, link, message).help(help).into());
        }
        if let Some(scheme) = scheme(target) {
            return self.outside(link, target, scheme);
        }
        let (path, anchor) = split_anchor(target);
        if path.is_empty() {
            return Err(self.no_address(link));
        }
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let Some(file) = self.document.path.join(&decoded) else {
            let message = format!("the path `{path}` leaves the site");
            return Err(self.report(Code::LinkOutside, link, message).help("link to a file of this site").into());
        };
        if let Some(kind) = Kind::ALL.into_iter().find(|kind| *kind != Kind::Page && kind.folder() == file.as_str()) {
            return Ok(Target::List(kind));
        }
        let Some(content) = content_path(&file) else { return Err(self.unknown(link, path)) };
        match self.site.find(content.kind, &content.id) {
            Some(entry) => self.entry(link, entry, anchor),
            None if self.site.was_withdrawn(content.kind, &content.id) => self.withdrawn(link),
            None if self.site.may_be_missing(self.document, content.kind, &content.id) => Ok(Target::LeftOut),
            None if self.site.is_left_out(content.kind, &content.id) => {
                Err(self.left_out(link, content.kind, &content.id))
            }
            None => Err(self.unknown(link, path)),
        }
    }

    /// A link to something that the core has and the site does not take over. The build goes on: it is drawn as words, as
    /// it is in a text that is taken over.
    fn left_out(&self, link: &Link, kind: Kind, id: &str) -> Box<Diagnostic> {
        let message = format!("your site does not take over `{id}`, so these words lead nowhere");
        self.report(Code::LinkLeftOut, link, message).help(left_out_help(kind, id, "link")).into()
    }

    /// A link to a story that was withdrawn: what comes from the core is mended there.
    fn withdrawn(&self, link: &Link) -> Result<Target, Box<Diagnostic>> {
        if self.document.layer == LayerKind::Core {
            return Ok(Target::Withdrawn);
        }
        let help = "take the link out, and whatever is said of the story around it; the page shows no link already";
        Err(self.report(Code::WithdrawnLink, link, "this leads to a story that was withdrawn".into()).help(help).into())
    }

    fn no_address(&self, link: &Link) -> Box<Diagnostic> {
        let help = "write a path or an address into the round brackets, or an id into the square ones: `[[id]]`";
        self.report(Code::UnknownLink, link, "this link has no address".into()).help(help).into()
    }

    fn outside(&self, link: &Link, target: &str, scheme: &str) -> Result<Target, Box<Diagnostic>> {
        let lower = scheme.to_ascii_lowercase();
        if lower.len() == 1 || lower == "file" {
            let message = "this link leads to a file on somebody's own computer";
            let help =
                "nobody else can open what is on your own computer: link to a page on the web, or take the link out";
            return Err(self.report(Code::LinkScheme, link, message.into()).help(help).into());
        }
        if !SCHEMES.contains(&lower.as_str()) {
            let message = format!("a link cannot start with `{scheme}:`");
            let help = "links may start with `https:`, `http:`, `mailto:` or `tel:`";
            return Err(self.report(Code::LinkScheme, link, message).help(help).into());
        }
        match Address::parse(target) {
            Some(address) if lower == "mailto" || lower == "tel" || address.host.is_some() => {
                Ok(Target::Outside(address.text))
            }
            _ => Err(self
                .report(Code::UnknownLink, link, format!("`{target}` is no web address"))
                .help("check the spelling")
                .into()),
        }
    }

    fn entry(&self, link: &Link, entry: EntryId, anchor: Option<&str>) -> Result<Target, Box<Diagnostic>> {
        let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else { return Ok(Target::Entry(entry, None)) };
        let anchor = percent_decode_str(anchor).decode_utf8_lossy();
        let (text, _) = self.site.entry(entry).text(self.language);
        if text.has_anchor(&anchor) {
            return Ok(Target::Entry(entry, Some(anchor.into_owned())));
        }
        // A site may replace a text that the core links to: the link then leads to the page, for its author cannot mend it.
        if self.document.layer == LayerKind::Core && text.document.layer == LayerKind::Site {
            return Ok(Target::Entry(entry, None));
        }
        Err(self.unknown_anchor(link, text, &anchor))
    }

    fn here(&self, link: &Link, anchor: &str) -> Result<Target, Box<Diagnostic>> {
        let anchor = percent_decode_str(anchor).decode_utf8_lossy();
        if self.text.has_anchor(&anchor) {
            return Ok(Target::Here(anchor.into_owned()));
        }
        if self.document.front.is_none() {
            // Nobody can tell which anchors its fields would have had.
            return Ok(Target::LeftOut);
        }
        Err(self.unknown_anchor(link, self.text, &anchor))
    }

    fn unknown_anchor(&self, link: &Link, text: &Text, anchor: &str) -> Box<Diagnostic> {
        let known: Vec<&str> = text.anchors().collect();
        let help = match did_you_mean(anchor, known.iter().copied()) {
            Some(near) => format!("did you mean `#{near}`?"),
            None if known.is_empty() => "that page has no anchors".to_string(),
            None => format!("that page has: {}", known.join(", ")),
        };
        let message = format!("`{}` has no anchor `#{anchor}`", text.document.path);
        let meant = one_slip(anchor, known.iter().copied());
        let edit = meant.and_then(|meant| self.edit(link.span, &format!("#{anchor}"), &format!("#{meant}")));
        self.report(Code::UnknownAnchor, link, message).help(help).edits(edit).into()
    }

    fn unknown(&self, link: &Link, name: &str) -> Box<Diagnostic> {
        let wiki = matches!(link.form, LinkForm::Wiki | LinkForm::WikiWithWords);
        let id = if wiki { name.rsplit('/').next().unwrap_or(name) } else { stem(name) };
        let near = did_you_mean(id, self.site.entries.iter().map(|entry| entry.id.as_str()));
        let help = match near {
            _ if is_web_address(name) => format!("a web address starts with `https://`: `https://{name}`"),
            Some(near) => format!("did you mean `[[{near}]]`?"),
            None => "link to a file by its path from this one, or to any entry by `[[id]]`".to_string(),
        };
        let edit = wiki.then(|| self.meant(link, id)).flatten();
        self.report(Code::UnknownLink, link, format!("`{name}` leads nowhere")).help(help).edits(edit).into()
    }

    /// What mends `[[id]]` where one entry alone can be meant.
    fn meant(&self, link: &Link, id: &str) -> Option<Edit> {
        // The same id twice is ambiguous, and so is that of another kind behind the name of a folder.
        let all = || self.site.entries.iter().map(|entry| entry.id.as_str());
        let meant = one_slip(id, all()).filter(|meant| all().filter(|id| id == meant).count() == 1)?;
        self.edit(link.span, &format!("[[{id}"), &format!("[[{meant}"))
    }

    fn edit(&self, within: Span, old: &str, new: &str) -> Option<Edit> {
        Edit::once(self.document.text(), within, old, new)
    }

    fn picture(&self, picture: &Picture, diagnostics: &mut Diagnostics) -> Option<FilePath> {
        let report = |code, message: String| Diagnostic::new(code, &self.document.path, picture.span, message);
        let target = picture.target.as_str();
        if scheme(target).is_some() || target.starts_with('/') || target.starts_with('\\') {
            diagnostics.push(
                report(Code::LinkOutside, format!("the picture `{target}` is not one of this site's files"))
                    .help("put the picture beside the text and link to it by its relative path"),
            );
            return None;
        }
        let decoded = percent_decode_str(target).decode_utf8_lossy();
        let Some(file) = self.document.path.join(&decoded) else {
            diagnostics.push(
                report(Code::LinkOutside, format!("the path `{target}` leaves the site"))
                    .help("put the picture beside the text and give its name alone"),
            );
            return None;
        };
        if file.extension().eq_ignore_ascii_case("svg") {
            diagnostics.push(
                report(Code::PictureFormat, "SVG is not taken from contributors".into())
                    .help("an SVG can hold programs; save it as PNG or WebP"),
            );
            return None;
        }
        match self.snapshot.get(file.as_str()) {
            Some((_, found)) if found.bytes().is_some() && !is_other_picture(&file) => Some(file),
            // A file that is there but was not read, or that few browsers show, has been reported.
            Some(_) => None,
            None => {
                let folder = file.folder().to_string() + "/";
                let files = self.snapshot.files();
                let beside = files.keys().filter_map(|path| path.as_str().strip_prefix(&folder));
                let near = did_you_mean(file.name(), beside).map(|near| format!("did you mean `{near}`?"));
                let beside = files.keys().filter_map(|path| path.as_str().strip_prefix(&folder));
                let meant = one_slip(file.name(), beside);
                let edit = meant.and_then(|meant| self.edit(picture.span, file.name(), meant));
                diagnostics.push(
                    report(Code::MissingPicture, format!("there is no picture `{target}`"))
                        .help("put the picture beside the text")
                        .maybe_help(near)
                        .edits(edit),
                );
                None
            }
        }
    }
}

/// What to do where something of the site's own leads to what the site does not take over.
pub(super) fn left_out_help(kind: Kind, id: &str, what: &str) -> String {
    format!("add `{}/{id}` to `inherit` in `goodhelp.toml`, or take the {what} away", kind.segment())
}

fn full_name(site: &Site, entry: EntryId) -> String {
    let entry = site.entry(entry);
    format!("`[[{}/{}]]`", entry.kind.segment(), entry.id)
}

fn split_anchor(target: &str) -> (&str, Option<&str>) {
    target.split_once('#').map_or((target, None), |(name, anchor)| (name, Some(anchor)))
}

fn stem(path: &str) -> &str {
    let name = path.trim_end_matches('/').rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// Whether a path looks like the address of a website that lacks its beginning.
fn is_web_address(path: &str) -> bool {
    const ENDINGS: [&str; 8] = [".uk", ".com", ".org", ".net", ".wales", ".cymru", ".scot", ".info"];
    let host = path.split('/').next().unwrap_or_default().to_lowercase();
    host.starts_with("www.") || ENDINGS.iter().any(|ending| host.ends_with(ending))
}

/// The scheme of an address, as RFC 3986 has it.
fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let mut letters = scheme.chars();
    let first = letters.next().is_some_and(|c| c.is_ascii_alphabetic());
    (first && letters.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))).then_some(scheme)
}
