//! The formula of a metric and the condition on what comes out.

use fasteval2::{Evaler, Parser, Slab};

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

/// The functions of Go's `math` that a formula can use, with one number or two.
///
/// The library's own have the same names and not always the same meaning: its `log` is that of ten.
fn function(name: &str, numbers: &[f64]) -> Option<f64> {
    Some(match (name, numbers) {
        ("math_abs", [x]) => x.abs(),
        ("math_cbrt", [x]) => x.cbrt(),
        ("math_ceil", [x]) => x.ceil(),
        ("math_exp", [x]) => x.exp(),
        ("math_floor", [x]) => x.floor(),
        ("math_log", [x]) => x.ln(),
        ("math_log10", [x]) => x.log10(),
        ("math_log2", [x]) => x.log2(),
        ("math_max", [x, y]) => x.max(*y),
        ("math_min", [x, y]) => x.min(*y),
        ("math_pow", [x, y]) => x.powf(*y),
        ("math_round", [x]) => x.round(),
        ("math_sqrt", [x]) => x.sqrt(),
        ("math_trunc", [x]) => x.trunc(),
        _ => return None,
    })
}

/// The words of a formula that are no numbers. The library has functions of its own, and letters behind numbers, which are
/// none here.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let is_number = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit()) && word.trim_end_matches(['e', 'E']).parse::<f64>().is_ok()
    };
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(move |word| !word.is_empty() && !is_number(word))
}

/// A formula: a text that was found to have a value.
#[derive(Debug)]
pub(in super::super) struct Formula(String);

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn new(text: &str) -> Result<Formula, String> {
        if text.len() > LONGEST {
            return Err(format!("a formula may have {LONGEST} bytes"));
        }
        if let Some(sign) =
            text.chars().find(|sign| !(sign.is_ascii_alphanumeric() || "+-*/^%()., _\r\n\t".contains(*sign)))
        {
            return Err(format!("a formula cannot have a `{sign}`"));
        }
        // Vale writes the names of headings in two ways, and functions with the module that they are from.
        let text = text.replace("heading.h", "heading_h").replace("math.", "math_").replace(['\n', '\r', '\t'], " ");
        if let Some(name) = names(&text).find(|name| !VARIABLES.contains(name) && !name.starts_with("math_")) {
            return Err(format!("there is no `{name}`; a formula can use {}", VARIABLES.join(", ")));
        }
        let formula = Formula(text);
        let mut unknown = None;
        // Every number is one, so that nothing is divided by nothing.
        let value = formula.evaluate(|name, numbers| {
            let known = (numbers.is_empty() && VARIABLES.contains(&name)).then_some(1.0);
            let value = known.or_else(|| function(name, numbers));
            if value.is_none() {
                unknown = Some(name.to_string());
            }
            value
        });
        match (unknown, value) {
            (Some(name), _) => Err(format!("there is no `{}` with that many numbers", name.replace("math_", "math."))),
            (None, Some(_)) => Ok(formula),
            (None, None) => Err("this is no formula: write for instance `words / sentences`".into()),
        }
    }

    /// The value where the names have these numbers; none where it is no number.
    pub fn value(&self, number: impl Fn(&str) -> usize) -> Option<f64> {
        let names = |name: &str| VARIABLES.contains(&name).then(|| number(name) as f64);
        self.evaluate(|name, numbers| names(name).or_else(|| function(name, numbers))).filter(|value| value.is_finite())
    }

    /// The value where names have what `named` says of them and of the numbers in brackets behind them.
    fn evaluate(&self, mut named: impl FnMut(&str, &[f64]) -> Option<f64>) -> Option<f64> {
        // No formula has more parts than bytes.
        let mut slab = Slab::with_capacity(LONGEST);
        let expression = Parser::new().parse(&self.0, &mut slab.ps).ok()?;
        let mut names = |name: &str, numbers: Vec<f64>| named(name, &numbers);
        expression.from(&slab.ps).eval(&slab, &mut names).ok()
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

#[cfg(test)]
mod tests {
    use super::Formula;

    #[test]
    fn formulas_have_the_names_of_vale_and_no_others() {
        let value = |text: &str| Formula::new(text).unwrap().value(|name| name.len());
        assert_eq!(value("(words + sentences) * 2 - math.max(1, heading.h1 / words)"), Some(26.0));
        assert_eq!(value("1.5e1 + math.log(1)\n^ 2"), Some(15.0));
        for text in
            ["log(words)", "print(words)", "words * 2k", "pi()", "math.max(words)", "words(1)", "words words", "", "("]
        {
            assert!(Formula::new(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_has_no_value_has_none() {
        assert_eq!(Formula::new("1 / (words - 5)").unwrap().value(|name| name.len()), None);
        assert!(Formula::new(&format!("{}1{}", "(".repeat(200), ")".repeat(200))).is_err());
    }
}
