//! What is wrong with the arguments, in another language than that of the parser.

use crate::lang::{Words, tell};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong with the arguments and what to do; nothing in English, which the parser itself
/// tells, and of what it prints that is no error.
pub(super) fn told(refusal: &Error, words: &Words) -> Option<String> {
    if words.tag() == "en" || !refusal.use_stderr() {
        return None;
    }
    let told = |kind| refusal.get(kind).map(text);
    let arg = || told(ContextKind::InvalidArg).unwrap_or_default();
    let message = match refusal.kind() {
        ErrorKind::UnknownArgument => tell!(words, "refused-unknown-argument", arg = arg()),
        ErrorKind::InvalidSubcommand => {
            let command = told(ContextKind::InvalidSubcommand).unwrap_or_default();
            tell!(words, "refused-unknown-command", arg = command)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            match told(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => {
                    tell!(words, "refused-invalid-value", value = value, arg = arg())
                }
                None => tell!(words, "refused-no-value", arg = arg()),
            }
        }
        ErrorKind::MissingRequiredArgument => tell!(words, "refused-missing", args = arg()),
        ErrorKind::ArgumentConflict => tell!(words, "refused-conflict", arg = arg()),
        _ => return None,
    };
    let mut lines = vec![format!("{} {message}", words.say("refused-error"))];
    if let Some(values) = told(ContextKind::ValidValue).filter(|values| !values.is_empty()) {
        let values = tell!(words, "usage-values", values = values);
        lines.push(format!("  {values}"));
    }
    for similar in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
        ContextKind::SuggestedSubcommand,
    ] {
        if let Some(word) = told(similar).filter(|word| !word.is_empty()) {
            let word = tell!(words, "refused-similar", word = word);
            lines.push(format!("\n  {word}"));
        }
    }
    lines.push(format!("\n{}", words.say("refused-more")));
    Some(lines.join("\n"))
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}
