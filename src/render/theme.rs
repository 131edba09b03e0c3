//! The theme of a site, ready to draw pages: templates, words and assets of all layers.

use super::assets::Assets;
use super::cards::{self, Cards, Drawn};
use super::{Hash, figures, functions, hash};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::source::{FilePath, LayerKind, Snapshot, Span};
use crate::view::{Body, Card, CardHash, Content, Page, Shared, View, Words, WordsProblem};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Tera, Value};

const TEMPLATES: &str = "themes/templates/";
const FIGURES: &str = "themes/figures/";

/// Templates, words and assets.
pub struct Theme {
    views: Vec<View>,
    /// One engine for each view, because words are those of its language and cards its own.
    engines: Vec<Tera>,
    words: Arc<Words>,
    assets: Arc<Assets>,
    /// The cards of each view.
    cards: Vec<Arc<Cards>>,
    hash: Hash,
}

/// What all pages of a language share, as templates see it.
pub(super) struct SharedValue {
    value: Value,
    hash: Hash,
}

impl SharedValue {
    /// The hash of it.
    pub(super) fn hash(&self) -> Hash {
        self.hash
    }

    pub(super) fn new(shared: &Shared) -> Self {
        let json = serde_json::to_vec(shared).unwrap_or_default();
        SharedValue { value: Value::from_serializable(shared), hash: hash(&[&json]) }
    }
}

impl Theme {
    /// The hash of everything that [`Theme::read`] reads.
    pub fn key_of(snapshot: &Snapshot, languages: &[&str], views: &[View], base_path: &str) -> Hash {
        let languages = format!("{} {views:?}", languages.join(" "));
        hash(&[&theme_hash(snapshot), languages.as_bytes(), base_path.as_bytes()])
    }

    /// Reads the theme of a snapshot for a site's languages and the ways in which it is seen. What is wrong with it is
    /// reported.
    pub fn read(
        snapshot: &Snapshot,
        languages: &[&str],
        views: Vec<View>,
        base_path: &str,
        diagnostics: &mut Diagnostics,
    ) -> Theme {
        let (words, problems) = Words::new(snapshot, languages);
        diagnostics.extend(problems.into_iter().map(words_diagnostic));
        let words = Arc::new(words);
        let assets = Arc::new(Assets::read(snapshot, base_path, diagnostics));
        let templates = templates(snapshot);
        if templates.is_empty() {
            let file = FilePath::new("themes/templates/layout.html");
            diagnostics.push(
                Diagnostic::new(Code::MissingVocabulary, &file, None, "the site has no templates")
                    .help("leave `inherit = []` out of `goodhelp.toml` to inherit the theme of the core"),
            );
        }
        let cards: Vec<Arc<Cards>> = views.iter().map(|_| Arc::default()).collect();
        let mut engines = Vec::with_capacity(cards.len());
        for (view, cards) in views.iter().zip(&cards) {
            let mut engine = Tera::new();
            functions::register(&mut engine, view.language, &words, &assets, cards);
            if let Err(problem) = load(&mut engine, &templates) {
                // The same mistake is in the engine of every view.
                if engines.is_empty() {
                    diagnostics.push(template_diagnostic(&problem, snapshot));
                }
            }
            engines.push(engine);
        }
        Theme { views, engines, words, assets, cards, hash: theme_hash(snapshot) }
    }

    /// The words of the interface.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What was wrong with the words that pages needed so far.
    pub fn words_wanting(&self) -> impl Iterator<Item = Diagnostic> {
        self.words.wanting().into_iter().map(words_diagnostic)
    }

    /// The assets, by their path in the output.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.assets.files()
    }

    /// Draws every card of a view with the template `card.html`, for the pages that show it.
    pub(super) fn draw_cards(
        &self,
        view: usize,
        cards: &[(CardHash, Arc<Card>)],
        shared: &SharedValue,
        cache: &dyn super::Cache,
    ) -> Result<(), Box<Diagnostic>> {
        let engine = &self.engines[view];
        let draw = |(hash, card): &(CardHash, Arc<Card>)| {
            let key = || self::hash(&[&self.hash, &shared.hash, b"card", hash.0.as_bytes()]);
            let mut problem = None;
            let html = cache.content(&key, &mut || {
                let mut context = Context::new();
                context.insert_value("card", cards::value(card));
                context.insert_value("site", shared.value.clone());
                let html = self.render(engine, "card.html", &context).map_err(|error| problem = Some(error)).ok()?;
                Some(html.into_bytes().into())
            });
            match (html, problem) {
                (_, Some(problem)) => Err(problem),
                (html, None) => Ok((
                    hash.clone(),
                    Drawn { card: card.clone(), html: html.map(|html| html.shared()).unwrap_or_default() },
                )),
            }
        };
        // Those that were drawn before, of the same theme and the same site, are there.
        let known = self.cards[view].of(&shared.hash);
        let new: Vec<&(CardHash, Arc<Card>)> = cards.iter().filter(|(hash, _)| !known.contains_key(hash)).collect();
        if !new.is_empty() || known.len() > 2 * cards.len() {
            let new: Vec<(CardHash, Drawn)> = new.into_par_iter().map(draw).collect::<Result<_, _>>()?;
            self.cards[view].set(shared.hash, known, new, cards);
        }
        Ok(())
    }

    /// The hash of everything that the bytes of a page depend on.
    pub(super) fn key(&self, view: usize, page: &Page, shared: &[SharedValue]) -> Hash {
        let json = serde_json::to_vec(page).unwrap_or_default();
        hash(&[&self.hash, &shared[view].hash, &shared[self.views[view].place].hash, &json])
    }

    /// A page as HTML. One in a frame is drawn twice: its own part in the language of its text, and the frame around it.
    pub(super) fn page(&self, view: usize, page: &Page, shared: &[SharedValue]) -> Result<String, Box<Diagnostic>> {
        let context = self.context(view, page, &shared[view])?;
        let template = format!("{}.html", page.template);
        if page.framed.is_none() {
            return self.render(&self.engines[view], &template, &context);
        }
        let part = |block: &str| match self.engines[view].render_block(&template, block, &context) {
            Ok(drawn) => Ok(Some(drawn)),
            // A site may have templates that are made in another way.
            Err(error) if error.to_string().contains("not found in template") => Ok(None),
            Err(error) => Err(Box::new(render_diagnostic(&error, &template))),
        };
        let Some(main) = part("main")? else { return self.render(&self.engines[view], &template, &context) };
        let place = self.views[view].place;
        let mut frame = Context::new();
        frame.insert("page", page);
        frame.insert_value("site", shared[place].value.clone());
        frame.insert("framed_main", &main);
        for block in ["head", "scripts"] {
            frame.insert(format!("framed_{block}"), &part(block)?.unwrap_or_default());
        }
        self.render(&self.engines[place], "framed.html", &frame)
    }

    /// What the template of a page gets.
    fn context(&self, view: usize, page: &Page, shared: &SharedValue) -> Result<Context, Box<Diagnostic>> {
        let engine = &self.engines[view];
        let mut context = Context::new();
        let draw_body = |body| {
            figures::draw(body, |figure| {
                let mut context = Context::new();
                context.insert("figure", &figure.data);
                context.insert("id", &figure.id);
                context.insert_value("site", shared.value.clone());
                self.render(engine, &format!("figures/{}.html", figure.name), &context)
            })
        };
        if let Some(body) = body_of(&page.content) {
            context.insert("body", &*draw_body(body)?);
        }
        if let Some(note) = &page.note {
            context.insert("note_body", &*draw_body(&note.body)?);
        }
        if let Content::Handbook(handbook) = &page.content {
            let chapters = handbook.parts.iter().flat_map(|part| &part.chapters);
            let bodies = chapters.map(|chapter| Ok((chapter.id.as_str(), draw_body(&chapter.body)?)));
            context.insert("bodies", &bodies.collect::<Result<BTreeMap<&str, _>, Box<Diagnostic>>>()?);
            let chapters = handbook.parts.iter().flat_map(|part| &part.chapters);
            let notes = chapters.filter_map(|chapter| Some((chapter.id.as_str(), &chapter.note.as_ref()?.body)));
            let notes = notes.map(|(id, body)| Ok((id, draw_body(body)?)));
            context.insert("notes", &notes.collect::<Result<BTreeMap<&str, _>, Box<Diagnostic>>>()?);
        }
        context.insert("page", page);
        context.insert_value("site", shared.value.clone());
        Ok(context)
    }

    fn render(&self, engine: &Tera, template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        engine.render(template, context).map_err(|error| Box::new(render_diagnostic(&error, template)))
    }
}

/// The body that a page shows.
fn body_of(content: &Content) -> Option<&Body> {
    match content {
        Content::CaseStudy(it) => Some(&it.body),
        Content::Characteristic(it) => Some(&it.body),
        Content::Chapter(it) => Some(&it.body),
        Content::Story(it) => Some(&it.body),
        Content::Checklist(it) => Some(&it.body),
        Content::Tool(it) => Some(&it.body),
        Content::Strategy(it) => Some(&it.body),
        Content::Term(it) => Some(&it.body),
        Content::Place(it) => Some(&it.body),
        Content::Source(it) => Some(&it.body),
        Content::Text(it) => Some(&it.body),
        Content::Home(_)
        | Content::List(_)
        | Content::Facet(_)
        | Content::Handbook(_)
        | Content::Register(_)
        | Content::Search(_)
        | Content::Redirect(_)
        | Content::Review(_)
        | Content::Sheet(_)
        | Content::Empty {} => None,
    }
}

/// The templates of all layers, named by layer: `site/page.html`, `core/page.html`, `core/figures/cycle.html`.
fn templates(snapshot: &Snapshot) -> Vec<(String, String)> {
    let mut templates = Vec::new();
    for layer in snapshot.layers() {
        let prefix = prefix(layer.kind);
        for (path, file) in layer.files.iter() {
            let template = path.as_str().strip_prefix(TEMPLATES).map(str::to_string);
            let figure = path.as_str().strip_prefix(FIGURES).map(|name| format!("figures/{name}"));
            if let (Some(name), Some(bytes)) = (template.or(figure), file.bytes())
                && name.ends_with(".html")
            {
                templates.push((format!("{prefix}{name}"), String::from_utf8_lossy(bytes).into_owned()));
            }
        }
    }
    templates
}

fn prefix(layer: LayerKind) -> &'static str {
    match layer {
        LayerKind::Core => "core/",
        LayerKind::Site => "site/",
    }
}

fn load(engine: &mut Tera, templates: &[(String, String)]) -> Result<(), tera::Error> {
    engine.set_fallback_prefixes(["site/", "core/"])?;
    engine.autoescape_on(vec![".html", ".xml"]);
    engine.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// The hash of all templates and words and of the program's version.
fn theme_hash(snapshot: &Snapshot) -> Hash {
    let mut parts: Vec<&[u8]> = vec![env!("CARGO_PKG_VERSION").as_bytes()];
    for layer in snapshot.layers() {
        parts.push(prefix(layer.kind).as_bytes());
        for (path, file) in layer.files.iter().filter(|(path, _)| path.as_str().starts_with("themes/")) {
            if let Some(bytes) = file.bytes() {
                parts.push(path.as_str().as_bytes());
                parts.push(bytes);
            }
        }
    }
    hash(&parts)
}

fn words_diagnostic(problem: WordsProblem) -> Diagnostic {
    match problem {
        WordsProblem::NoFile(tag) => {
            let file = FilePath::new(&format!("themes/words/{tag}.ftl"));
            Diagnostic::new(
                Code::MissingVocabulary,
                &file,
                None,
                format!("the theme has no words in the language `{tag}`"),
            )
            .help("add the file, or take the language out of `languages` in `goodhelp.toml`")
        }
        WordsProblem::Syntax(file, span, message) => Diagnostic::new(Code::WordsError, &file, span, message)
            .help("a line is `name = Text`; a text that goes on below is indented"),
        WordsProblem::Missing(file, id) => {
            Diagnostic::new(Code::MissingWord, &file, None, format!("the word `{id}` is missing in this language"))
                .help(format!("add a line `{id} = …`"))
        }
        WordsProblem::Unusable(file, id) => {
            let message = format!("the word `{id}` asks for something that it is not given");
            Diagnostic::new(Code::WordsError, &file, None, message)
                .help("use the same names after `$` as the word of this id in `themes/words/en-GB.ftl` of the core")
        }
    }
}

/// A template's name as the path of its file, looked up where the name does not say the layer.
fn file_of(template: &str) -> FilePath {
    let name = template.strip_prefix("site/").or(template.strip_prefix("core/")).unwrap_or(template);
    match name.strip_prefix("figures/") {
        Some(figure) => FilePath::new(&format!("{FIGURES}{figure}")),
        None => FilePath::new(&format!("{TEMPLATES}{name}")),
    }
}

fn template_diagnostic(error: &tera::Error, snapshot: &Snapshot) -> Diagnostic {
    let mut diagnostic = render_diagnostic(error, "layout.html");
    if snapshot.get(diagnostic.file.as_str()).is_none() {
        diagnostic.span = None;
    }
    diagnostic
}

fn render_diagnostic(error: &tera::Error, template: &str) -> Diagnostic {
    use tera::ErrorKind;
    const INSPECT: &str = "`goodhelp inspect PAGE` prints what the template gets; `goodhelp schema template-page` says what each part means";
    const END: &str =
        "each `{% block x %}`, `{% if x %}` and `{% for x in y %}` needs its end, such as `{% endblock x %}`";
    const CORE: &str =
        "a template that replaces one of the core names the core's: `{% extends \"core/chapter.html\" %}`";
    let place =
        |report: &tera::ReportError| (file_of(report.filename()), Some(Span::from(report.span().range.clone())));
    let ((file, span), message, help) = match error.kind() {
        ErrorKind::SyntaxError(report) => (place(report), report.message().to_string(), END),
        ErrorKind::RenderingError(report) => (place(report), report.message().to_string(), INSPECT),
        ErrorKind::CircularExtend { tpl, .. } => ((file_of(tpl), None), "this template extends itself".into(), CORE),
        ErrorKind::CircularInclude { tpl, .. } => ((file_of(tpl), None), "this template includes itself".into(), CORE),
        ErrorKind::MissingParent { current, parent } => {
            ((file_of(current), None), format!("this template extends `{parent}`, which is not there"), CORE)
        }
        other => ((file_of(template), None), other.to_string(), INSPECT),
    };
    let message = message.lines().next().unwrap_or_default().trim_end_matches('.').to_string();
    Diagnostic::new(Code::TemplateError, &file, span, message).help(help)
}

/// What a template gets, as `goodhelp inspect` prints it.
#[derive(Serialize)]
pub struct Inspected<'a> {
    /// The page.
    pub page: &'a Page,
    /// The cards that it shows, by their hashes.
    pub cards: BTreeMap<&'a str, &'a Card>,
    /// What all pages of its language share.
    pub site: &'a Shared,
}
