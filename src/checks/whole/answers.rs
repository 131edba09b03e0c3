//! Other sites still answer. They are asked before the build, if at all, and what they answered is part of the snapshot.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::parse::markdown::LinkForm;
use crate::parse::{Document, Node, Value};
use crate::site::Site;
use crate::source::{Address, Answer, FilePath, LayerKind, Snapshot, Span};
use std::collections::BTreeSet;

/// The addresses of other sites in the texts of this one, as a browser would ask for them. Only in its own texts: nobody can
/// mend what comes from the core. `is_meant` says of which files.
pub fn addresses(site: &Site, is_meant: &dyn Fn(&FilePath) -> bool) -> BTreeSet<String> {
    own(site).filter(|document| is_meant(&document.path)).flat_map(places).map(|(address, _)| address).collect()
}

/// Reports addresses that answered badly, each where it stands.
pub(super) fn check(site: &Site, snapshot: &Snapshot, diagnostics: &mut Diagnostics) {
    let Some(answers) = snapshot.answers() else { return };
    for document in own(site) {
        for (address, span) in places(document) {
            let found = answers.get(&address).and_then(|answer| problem(document, &address, span, answer));
            diagnostics.extend(found);
        }
    }
}

fn own(site: &Site) -> impl Iterator<Item = &Document> {
    site.all_documents().filter(|document| document.layer == LayerKind::Site)
}

/// The addresses in a document with their places: in links of the body and in fields.
fn places(document: &Document) -> Vec<(String, Span)> {
    let mut places = Vec::new();
    if let Some(tree) = document.tree() {
        in_fields(document, &tree, &mut places);
    }
    let links = document.markdown.links.iter();
    let links = links.filter(|link| matches!(link.form, LinkForm::Inline | LinkForm::Address));
    places.extend(links.filter_map(|link| Some((asked(&link.target)?, link.span))));
    places
}

fn in_fields(document: &Document, node: &Node, places: &mut Vec<(String, Span)>) {
    match &node.value {
        Value::Text(text) => {
            let is_private =
                document.private.iter().any(|(span, _)| span.start < node.span.end && node.span.start < span.end);
            places.extend(asked(text).filter(|_| !is_private).map(|address| (address, node.span)));
        }
        Value::List(nodes) => nodes.iter().for_each(|node| in_fields(document, node, places)),
        Value::Map(entries) => entries.iter().for_each(|entry| in_fields(document, &entry.node, places)),
        _ => {}
    }
}

/// The address to ask for a text that is one; none where it is not, or where it has somebody's password in it.
fn asked(text: &str) -> Option<String> {
    let text = text.trim();
    if !text.starts_with("http") {
        return None;
    }
    let address = Address::parse(text)?;
    let is_web = matches!(&*address.scheme, "http" | "https") && address.host.is_some();
    (is_web && !address.has_login).then(|| address.without_fragment().to_string())
}

fn problem(document: &Document, address: &str, span: Span, answer: &Answer) -> Option<Diagnostic> {
    let report = |code, message: String, help: &str| {
        Some(Diagnostic::new(code, &document.path, span, message).help(help.to_string()))
    };
    let said = match answer {
        Answer::Well | Answer::Closed(_) => return None,
        Answer::Moved(to) => {
            let help = "look whether that is the page which is meant, and link to it";
            return report(Code::MovedLink, format!("`{address}` has moved for good, to `{to}`"), help);
        }
        Answer::Status(404 | 410) => "there is no such page any more".to_string(),
        Answer::Status(number @ 500..) => format!("the other site is in trouble ({number})"),
        Answer::Status(number) => format!("the other site refuses it ({number})"),
        Answer::NoHost => "there is no site of this name".to_string(),
        Answer::Certificate => "the other site cannot prove who it is: its certificate is not valid".to_string(),
        Answer::TooLong => "it took too long".to_string(),
        Answer::TooFar => "it leads from one address to the next, again and again".to_string(),
        Answer::Private => "this is an address within somebody's own network, which readers cannot reach".to_string(),
        Answer::Broken(why) => why.clone(),
    };
    let help = "look where the page went and link to that, or to a copy in a web archive; or take the link out";
    report(Code::DeadLink, format!("`{address}` does not answer: {said}"), help)
}
