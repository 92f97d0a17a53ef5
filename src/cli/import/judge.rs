//! Asking of likely doubles one by one, and keeping the answers where the next import finds them.
//!
//! Two that are distinct say so: the new record names the other in `distinct_from`. Of two that are
//! the same the one that is there learns the id that the other has in such files, or the name, and
//! the file is read again.

use super::list::{Likely, likely};
use crate::cli::answer::{Stop, say};
use crate::cli::output::Output;
use crate::cli::session::{Session, writer};
use crate::cli::writing;
use crate::error::Result;
use crate::exchange::{Format, Plan};
use crate::lang::{Words, tell};
use crate::model::{Extra, Kind};
use crate::store::edit::{self, Place};
use crate::store::record_text;
use jiff::Timestamp;
use serde_json::{Map, Value};
use std::io::{self, BufRead as _, Write as _};

/// What somebody said of two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Same,
    Distinct,
    Later,
}

/// Asks of every likely double of a record that is there, and keeps what is said. Says whether the
/// file has to be read again, since something of it is known now.
pub(super) fn judge(
    format: Format,
    by: Option<&str>,
    session: &Session,
    plan: &mut Plan,
    out: &mut Output,
) -> std::result::Result<bool, Stop> {
    let words = session.words();
    let mut known = edit::Plan::new(&session.root, words.say("judge-what"));
    for double in likely(&session.registry, &plan.added, session.sight().langs) {
        match ask(&double, words, out)? {
            Said::Later => {}
            Said::Distinct => plan.distinguish(double.kind, &double.new, &double.there),
            Said::Same => {
                if !learn(&mut known, format, session, plan, &double)? {
                    let new = double.new_label.as_str();
                    say(&tell!(words, "judge-unknown", new = new));
                }
            }
        }
    }
    if known.is_empty() {
        return Ok(false);
    }
    known.consequences(&session.faults)?;
    let by = writer(by)?;
    match known.carry_out(&writing::changes(session)?, &by, Timestamp::now()) {
        Ok(()) => Ok(true),
        Err(unwritten) => Err(writing::told(unwritten)),
    }
}

fn ask(double: &Likely, words: &Words, out: &mut Output) -> io::Result<Said> {
    let (new, there) = (double.new_label.as_str(), double.there_label.as_str());
    let question = tell!(words, "judge-ask", new = new, there = there);
    write!(out, "{} ", crate::model::clean(&question))?;
    out.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(match line.trim().to_lowercase().as_str() {
        "s" | "same" | "m" | "même" => Said::Same,
        "d" | "distinct" => Said::Distinct,
        _ => Said::Later,
    })
}

/// Has the record that is there learn by what the other goes in such files: its id, or for an
/// organisation that has none its name. Says whether there is anything to know it by.
fn learn(
    known: &mut edit::Plan,
    format: Format,
    session: &Session,
    plan: &Plan,
    double: &Likely,
) -> Result<bool> {
    let Some(at) = session.registry.find_id(double.kind, &double.there) else {
        return Ok(false);
    };
    let own = plan.added.extra(double.kind, &double.new);
    let foreign = own.and_then(|extra| {
        let mut fields = extra.fields(format.name());
        fields.find_map(|(name, value)| (name == "id").then(|| value.as_str())?)
    });
    let is_named = foreign.is_none() && double.kind == Kind::Organisations;
    if is_named && matches!(format, Format::Csv | Format::Vcard) {
        let name = record_text(&double.new_label)?;
        known.add(&session.registry, at, &Place::field("also"), name.trim())?;
        return Ok(true);
    }
    // What came with an id that is readable has it here too.
    let foreign = foreign.unwrap_or(&double.new);
    if matches!(format, Format::Json | Format::Jsonl) {
        return Ok(false);
    }
    let mut all = Map::new();
    for (name, value) in session.registry.get(at).extra().iter() {
        all.insert(name.to_owned(), value.clone());
    }
    let fields = all
        .entry(format.name())
        .or_insert_with(|| Value::Object(Map::new()));
    let Value::Object(fields) = fields else {
        return Ok(false);
    };
    fields.insert("id".to_owned(), Value::String(foreign.to_owned()));
    let text = record_text(&Extra::new(all))?;
    known.set(&session.registry, at, &Place::field("extra"), text.trim())?;
    Ok(true)
}
