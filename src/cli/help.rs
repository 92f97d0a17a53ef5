//! The help in the language of the interface: the texts of the definitions give way to messages.
//!
//! The definitions carry their texts in English; in another language each command and argument has
//! its own under `usage-`, and a test holds that none lacks one.

use super::query;
use crate::lang::{Words, tell};
use clap::{Arg, Command};

/// A text for the eye, behind the usage.
const TEMPLATE: &str =
    "{before-help}{about-with-newline}\n%USAGE% {usage}\n\n{all-args}{after-help}";

/// The command with its help in a language.
pub(super) fn localised(mut command: Command, words: &Words) -> Command {
    if words.tag() == "en" {
        return command;
    }
    // What clap adds by itself is there to be told only once the command is built.
    command.build();
    let manners = words.say("usage-manners");
    let long = format!("{manners}\n\n{}", query::help(words));
    let examples = words.say("usage-examples").into_owned();
    told(command, "usage-paraph", words)
        .after_help(examples)
        .after_long_help(long)
}

fn told(command: Command, id: &str, words: &Words) -> Command {
    let usage = words.say("usage-heading-usage");
    let commands = headed(words, "usage-heading-commands");
    let mut command = command
        .help_template(TEMPLATE.replace("%USAGE%", &usage))
        .subcommand_help_heading(commands)
        .mut_args(|arg| argument(arg, id, words));
    if let Some(about) = words.find(id) {
        command = match words.find(&format!("{id}-long")) {
            Some(more) => command.long_about(format!("{about}\n\n{more}")),
            None => command.long_about(None::<&str>),
        };
        command = command.about(about);
    }
    command.mut_subcommands(|below| {
        let name = below.get_name();
        let id = match id {
            "usage-paraph" => format!("usage-{name}"),
            above => format!("{above}-{name}"),
        };
        told(below, &id, words)
    })
}

/// A heading with what stands before its colon, which clap writes.
fn headed(words: &Words, id: &str) -> String {
    let colon = words.say("page-colon");
    format!("{}{}", words.say(id), colon.trim_end_matches(':'))
}

/// An argument told by the message of its command, else by the one that several share.
fn argument(arg: Arg, command: &str, words: &Words) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = words.find(&format!("{command}-{name}"));
    let told = own.or_else(|| words.find(&format!("usage-any-{name}")));
    let heading = if arg.is_positional() {
        "usage-heading-arguments"
    } else {
        "usage-heading-options"
    };
    let arg = arg.help_heading(headed(words, heading));
    let Some(told) = told else { return arg };
    let values = arg.get_possible_values();
    let values: Vec<&str> = values
        .iter()
        .filter(|_| arg.get_action().takes_values())
        .map(clap::builder::PossibleValue::get_name)
        .collect();
    let mut text = told;
    if !values.is_empty() {
        let values = tell!(words, "usage-values", values = values.join(", "));
        text = format!("{text} {values}");
    }
    let default = arg.get_default_values().first();
    if let Some(default) = default.filter(|_| arg.get_action().takes_values()) {
        let default = default.to_string_lossy().into_owned();
        text = format!("{text} {}", tell!(words, "usage-default", value = default));
    }
    arg.hide_possible_values(true)
        .hide_default_value(true)
        .long_help(None::<&str>)
        .help(text)
}

#[cfg(test)]
mod tests {
    use super::localised;
    use crate::cli::Cli;
    use crate::lang::Words;
    use clap::{Command, CommandFactory as _};

    /// The messages that a command and those below it have no text without.
    fn missing(command: &Command, id: &str, words: &Words, into: &mut Vec<String>) {
        if words.find(id).is_none() {
            into.push(id.to_owned());
        }
        for arg in command.get_arguments() {
            let name = arg.get_id().as_str().replace('_', "-");
            let ids = [format!("{id}-{name}"), format!("usage-any-{name}")];
            if ids.iter().all(|id| words.find(id).is_none()) {
                into.push(ids.join(" or "));
            }
        }
        for below in command.get_subcommands() {
            let name = below.get_name();
            let id = match id {
                "usage-paraph" => format!("usage-{name}"),
                above => format!("{above}-{name}"),
            };
            missing(below, &id, words, into);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_text_in_every_language() {
        for words in Words::tags().map(|tag| Words::of([tag])) {
            let mut lacking = Vec::new();
            missing(&Cli::command(), "usage-paraph", &words, &mut lacking);
            assert!(lacking.is_empty(), "{}: {lacking:#?}", words.tag());
        }
    }

    #[test]
    fn the_help_is_in_the_language() {
        let mut command = localised(Cli::command(), &Words::of(["fr"]));
        command.clone().debug_assert();
        let help = command.render_long_help().to_string();
        for text in [
            "Utilisation",
            "Commandes",
            "Options",
            "Codes de retour",
            "Requêtes",
        ] {
            assert!(help.contains(text), "{text}: {help}");
        }
        for text in ["Usage", "Print", "Show", "Mark "] {
            assert!(!help.contains(text), "{text}: {help}");
        }
    }
}
