//! The formula of a metric and the condition on what comes out.

use exmex::prelude::*;

/// The longest formula, in bytes.
const LONGEST: usize = 500;

/// The names that a formula can use.
const VARIABLES: [&str; 17] = [
    "blockquote",
    "characters",
    "complex_words",
    "heading_h1",
    "heading_h2",
    "heading_h3",
    "heading_h4",
    "heading_h5",
    "heading_h6",
    "list",
    "long_words",
    "paragraphs",
    "polysyllabic_words",
    "pre",
    "sentences",
    "syllables",
    "words",
];

/// A formula.
#[derive(Debug)]
pub(in super::super) struct Formula {
    expression: Box<FlatEx<f64>>,
    /// The names that it uses, in the order in which it takes their values.
    variables: Vec<&'static str>,
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn new(text: &str) -> Result<Formula, String> {
        if text.len() > LONGEST {
            return Err(format!("a formula may have {LONGEST} bytes"));
        }
        // Vale writes the names of headings in two ways, and functions with the module that they are from.
        let text = text.replace("heading.h", "heading_h").replace("math.", "").replace(['\n', '\r'], " ");
        let expression = Box::new(FlatEx::<f64>::parse(&text).map_err(|error| error.to_string())?);
        let known = |name: &String| {
            let known = VARIABLES.into_iter().find(|known| known == name);
            known.ok_or_else(|| format!("there is no `{name}`; a formula can use {}", VARIABLES.join(", ")))
        };
        let variables = expression.var_names().iter().map(known).collect::<Result<_, _>>()?;
        Ok(Formula { expression, variables })
    }

    /// The value where the names have these numbers; none where it is no number.
    pub fn value(&self, number: impl Fn(&str) -> usize) -> Option<f64> {
        let numbers: Vec<f64> = self.variables.iter().map(|name| number(name) as f64).collect();
        self.expression.eval(&numbers).ok().filter(|value| value.is_finite())
    }
}

/// When to speak of a value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) struct Condition {
    sign: &'static str,
    bound: f64,
}

impl Condition {
    /// Reads a condition such as `> 8.0`.
    ///
    /// # Errors
    /// What a condition looks like.
    pub fn new(text: &str) -> Result<Condition, String> {
        let text = text.trim();
        let signs = [">=", "<=", "==", "!=", ">", "<"];
        let found = signs.into_iter().find_map(|sign| Some((sign, text.strip_prefix(sign)?)));
        let bound = found.and_then(|(sign, bound)| Some((sign, bound.trim().parse::<f64>().ok()?)));
        let (sign, bound) = bound.ok_or("a condition is a sign and a number, for instance `> 8.0`")?;
        Ok(Condition { sign, bound })
    }

    /// Whether it holds.
    pub fn holds(&self, value: f64) -> bool {
        match self.sign {
            ">=" => value >= self.bound,
            "<=" => value <= self.bound,
            "==" => value == self.bound,
            "!=" => value != self.bound,
            ">" => value > self.bound,
            _ => value < self.bound,
        }
    }
}
