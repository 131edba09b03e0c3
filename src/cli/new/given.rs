//! The flags of `goodhelp new`: one for each field that some kind cannot be without.

use crate::contribute::{Answered, Field, Shape, Vocabulary, fields, is_choice, value};
use crate::model::Kind;
use anyhow::{Result, bail};
use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// What was said of fields on the command line, by their names.
#[derive(Debug, Clone, Default)]
pub(super) struct Given(BTreeMap<String, Vec<String>>);

impl Given {
    /// The values for the fields of a kind.
    ///
    /// # Errors
    /// Where the kind does not need a field that was given.
    pub fn values(&self, kind: Kind, fields: &[Field], vocabulary: &Vocabulary) -> Result<Map<String, Json>> {
        let mut values = Map::new();
        for (name, texts) in &self.0 {
            let Some(field) = fields.iter().find(|field| field.name == *name && has_flag(field)) else {
                let known: Vec<String> = fields.iter().filter(|field| has_flag(field)).map(flag).collect();
                bail!("a {kind} starts without `{name}`\nhelp: there are {}", known.join(", "));
            };
            let several = matches!(field.shape, Shape::List(..));
            let text = texts.join(if several { "\n" } else { " " });
            match value(&field.shape, &text, vocabulary) {
                Some(Answered::One(value)) => values.insert(name.clone(), value),
                Some(Answered::Several(each)) => {
                    values.insert(name.clone(), each.into_iter().map(|(value, _)| value).collect())
                }
                None => None,
            };
        }
        Ok(values)
    }
}

/// Looks whether everything was chosen that the program cannot choose, where nobody can be asked.
///
/// # Errors
/// Names each flag that is missing, with what it can be.
pub(super) fn complete(kind: Kind, fields: &[Field], vocabulary: &Vocabulary, given: &Map<String, Json>) -> Result<()> {
    let is_open = |field: &&Field| field.start.is_none() && is_choice(&field.shape) && !given.contains_key(&field.name);
    let missing: Vec<&Field> = fields.iter().filter(|field| has_flag(field)).filter(is_open).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let flags = missing.iter().map(|field| flag(field)).collect::<Vec<_>>().join(" and ");
    let help: String = missing.iter().map(|field| format!("\nhelp: {}", choices(field, vocabulary))).collect();
    bail!("a new {kind} needs {flags}, which only you can choose; nothing was written{help}");
}

/// What can stand behind the flag of a field.
fn choices(field: &Field, vocabulary: &Vocabulary) -> String {
    let (shape, several) = match &field.shape {
        Shape::List(each, _) => (&**each, true),
        shape => (shape, false),
    };
    let known: Vec<String> = match shape {
        Shape::Choice(choices) => {
            choices.iter().map(|it| it.value.as_str().map_or_else(|| it.value.to_string(), str::to_string)).collect()
        }
        Shape::Reference(to) => vocabulary.list(to).map(|(id, _)| id.to_string()).collect(),
        _ => Vec::new(),
    };
    let flag = flag(field);
    match known.len() {
        0 => format!("{flag} takes the id of something on the site"),
        // A list of all sources would say nothing.
        31.. => format!("{flag} takes an id, for instance {}", known[0]),
        _ if several => format!("{flag} takes one or more of {}", known.join(", ")),
        _ => format!("{flag} takes one of {}", known.join(", ")),
    }
}

fn flag(field: &Field) -> String {
    format!("--{}", field.name.replace('_', "-"))
}

/// Whether a field can be given on the command line: what is needed and has no fields of its own.
fn has_flag(field: &Field) -> bool {
    let has_fields = |shape: &Shape| matches!(shape, Shape::Record(_));
    field.needed && !has_fields(&field.shape) && !matches!(&field.shape, Shape::List(each, _) if has_fields(each))
}

/// The fields with a flag, each with the kinds that need it.
fn flags() -> BTreeMap<String, (Field, Vec<Kind>)> {
    let mut all: BTreeMap<String, (Field, Vec<Kind>)> = BTreeMap::new();
    for kind in Kind::ALL {
        for field in fields(kind, &[]).into_iter().filter(has_flag) {
            all.entry(field.name.clone()).or_insert_with(|| (field, Vec::new())).1.push(kind);
        }
    }
    all
}

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        flags().into_iter().fold(command, |command, (name, (field, kinds))| {
            let kinds: Vec<&str> = kinds.into_iter().map(Kind::name).collect();
            let help = format!("{} [{}]", field.help.trim_end_matches('.'), kinds.join(", "));
            let argument = Arg::new(name.clone()).long(name.replace('_', "-")).value_name("TEXT").help(help);
            command.arg(argument.action(ArgAction::Append).allow_hyphen_values(true))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let said = |name: String| {
            let texts: Vec<String> = matches.get_many::<String>(&name)?.cloned().collect();
            Some((name, texts))
        };
        Ok(Given(flags().into_keys().filter_map(said).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
