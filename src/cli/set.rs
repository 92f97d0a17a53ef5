//! `paraph set`: one value of a record.

use super::answer::Outcome;
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::error::Error;
use crate::lang::tell;
use crate::store::edit::{self, Plan};

/// Set a value of a record, in its file
///
/// Everything else in the file stays as it is, comments and layout too. Dates and countries are
/// checked, ids are looked up.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The record
    #[arg(value_name = "ID")]
    id: String,
    /// The field: signed, names.fr, posts.1.until (the first post)
    #[arg(value_name = "FIELD")]
    field: String,
    /// The value; of a list, its items with commas between
    #[arg(
        value_name = "VALUE",
        required_unless_present = "clear",
        allow_hyphen_values = true
    )]
    value: Option<String>,
    /// Add the value to a list
    #[arg(long, conflicts_with_all = ["remove", "clear"])]
    add: bool,
    /// Take the value out of a list
    #[arg(long, conflicts_with = "clear")]
    remove: bool,
    /// Take the field out
    #[arg(long, conflicts_with = "value")]
    clear: bool,
    #[command(flatten)]
    manner: Manner,
}

const EXAMPLES: &str = "\
Examples:
  paraph set icesco-kyrgyzstan-mou signed 2024-06-28
  paraph set altynbek-maksutov names.fr \"Altynbek Maksoutov\"
  paraph set icesco-kyrgyzstan-mou parties kg-ministry-culture --add
  paraph set altynbek-maksutov posts \"title.en=Minister of Culture, at=kg-ministry-culture, since=2024\" --add
  paraph set kg-ministry-culture seat --clear";

/// Sets a value and says so.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_write(globals)?;
    let registry = &session.registry;
    let at = writing::record(&session, &args.id)?;
    let named = edit::named(at.kind(), &args.field)?;
    let typed = args.value.as_deref().unwrap_or_default();
    if (args.add || args.remove) && !edit::is_list(named.holds) {
        let message = format!("`{}` holds no list", args.field);
        return Err(Error::usage(message)
            .hinted("set it without --add or --remove")
            .into());
    }
    if args.field == "id" {
        let hint = format!(
            "`paraph rename {} NEW` renames it wherever it is named",
            args.id
        );
        return Err(Error::usage("the id of a record is not set")
            .hinted(hint)
            .into());
    }
    let mut plan = Plan::new(
        &session.root,
        format!("{} of {}", args.field, registry.id(at)),
    );
    if args.clear {
        plan.take(registry, at, &named.place)?;
    } else if args.remove {
        match typed.parse::<usize>() {
            Ok(number) if number > 0 => {
                plan.take(
                    registry,
                    at,
                    &named.place.then(edit::Step::Item(number - 1)),
                )?;
            }
            _ => {
                let value = edit::value(registry, edit::of_item(named.holds), typed)?;
                plan.take_value(registry, at, &named.place, &value)?;
            }
        }
    } else if args.add {
        let value = edit::value(registry, edit::of_item(named.holds), typed)?;
        plan.add(registry, at, &named.place, &value)?;
    } else {
        let value = edit::value(registry, named.holds, typed)?;
        plan.assign(registry, at, &named, &value)?;
    }
    let record = writing::named(&session, at);
    let field = args.field.as_str();
    let done = tell!(
        session.words,
        "cli-set-done",
        field = field,
        record = record
    );
    writing::carry_out(&plan, &session, &args.manner, &done, out)
}
