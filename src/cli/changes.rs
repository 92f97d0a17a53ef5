//! `paraph changes`: what happened between two dates.

use super::answer::{Answer, Outcome};
use super::brief::{post, whom};
use super::globals::Globals;
use super::objects::{self, insert, name};
use super::output::{Output, ReportFormat};
use super::report;
use super::session::Session;
use crate::error::Error;
use crate::insight::{Change, Changes, Sight, What};
use crate::lang::phrase;
use crate::model::{PartialDate, clean};
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use serde_json::{Map, Value};

/// Show what was proposed, signed, done and due between two dates, and who changed post
///
/// It is told as it stood at the end of the last day, counterpart by counterpart.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The first day: a date (2024, 2024-06, 2024-06-28), or 7d or 2w for so long before the last
    #[arg(value_name = "FROM", value_parser = start)]
    from: Start,
    /// The last day, of a month or year its last [default: today]
    #[arg(value_name = "TO", value_parser = date)]
    to: Option<PartialDate>,
    /// The form of the report
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Where the days begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    On(PartialDate),
    /// So many days before the last.
    Before(i32),
}

fn date(text: &str) -> Result<PartialDate, String> {
    text.parse()
        .map_err(|error: crate::model::BadDate| error.to_string())
}

fn start(text: &str) -> Result<Start, String> {
    let before = text
        .strip_suffix('d')
        .map(|count| (count, 1))
        .or_else(|| text.strip_suffix('w').map(|count| (count, 7)));
    let days = before.and_then(|(count, days)| count.parse::<u16>().ok()?.checked_mul(days));
    match days {
        Some(days) => Ok(Start::Before(days.into())),
        None => date(text).map(Start::On).map_err(|_| {
            format!(
                "`{}` is not a date; write 2024, 2024-06, 2024-06-28, or 7d or 2w",
                clean(text)
            )
        }),
    }
}

/// Prints what happened.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let to = args.to.map_or(globals.today(), PartialDate::last_day);
    let from = match args.from {
        Start::On(date) => date.first_day(),
        Start::Before(days) => {
            let span: Span = days.days();
            to.checked_sub(span).unwrap_or(Date::MIN)
        }
    };
    if from > to {
        let (from, to) = (from.to_string(), to.to_string());
        let message = phrase!("error-days-backwards", from = from, to = to);
        return Err(Error::usage(message)
            .hinted(phrase!("hint-earlier-first"))
            .into());
    }
    let session = Session::open(globals)?;
    let is_past = to < session.sight().today;
    let session = if is_past { session.on(to) } else { session };
    let sight = session.sight();
    let changes = Changes::of(sight, from, to);
    let page = changes.page(sight);
    report::print(
        &page,
        sight.words,
        args.format,
        || object(sight, &changes),
        out,
    )?;
    Ok(Answer::Met)
}

fn object(sight: Sight<'_>, changes: &Changes) -> serde_json::Result<Map<String, Value>> {
    let mut object = Map::new();
    insert(&mut object, "kind", "changes");
    insert(&mut object, "from", changes.from.to_string());
    insert(&mut object, "to", changes.to.to_string());
    let with = changes.with.iter().map(|with| {
        let mut object = Map::new();
        if let Some(counterpart) = with.whom {
            insert(&mut object, "whom", whom(sight, counterpart));
        }
        let all = with.changes.iter().map(|at| change(sight, at));
        let all: Vec<Value> = all.collect::<serde_json::Result<_>>()?;
        insert(&mut object, "changes", all);
        Ok(Value::Object(object))
    });
    let with: Vec<Value> = with.collect::<serde_json::Result<_>>()?;
    insert(&mut object, "with", with);
    Ok(object)
}

fn change(sight: Sight<'_>, change: &Change) -> serde_json::Result<Value> {
    let mut object = Map::new();
    insert(&mut object, "date", change.date.to_string());
    insert(&mut object, "what", change.what.name());
    for (field, value) in name(sight, change.record) {
        object.insert(field, value);
    }
    match &change.what {
        What::Met(proposals) => {
            let records = proposals.iter().map(|at| objects::record(sight, *at));
            let records: Vec<Map<String, Value>> = records.collect::<serde_json::Result<_>>()?;
            let records: Vec<Value> = records.into_iter().map(Value::Object).collect();
            insert(&mut object, "proposals", records);
        }
        What::Marked {
            by, note, evidence, ..
        } => {
            insert(&mut object, "by", by.as_str());
            for (field, said) in [("remark", note), ("evidence", evidence)] {
                if let Some(said) = said {
                    insert(&mut object, field, said.as_str());
                }
            }
        }
        What::FellDue(status, schedule) => {
            insert(&mut object, "status", serde_json::to_value(status)?);
            insert(&mut object, "schedule", schedule.word());
        }
        What::PostBegan(number) | What::PostEnded(number) => {
            let posts = &sight.registry.person(change.record).posts;
            if let Some(held) = posts.get(*number) {
                insert(&mut object, "post", post(sight, held));
            }
        }
        What::Signed | What::CameIntoForce | What::Expired => {}
    }
    Ok(object.into())
}

#[cfg(test)]
mod tests {
    use super::{Start, start};

    #[test]
    fn days_begin_on_a_date_or_so_long_before() {
        assert_eq!(start("7d"), Ok(Start::Before(7)));
        assert_eq!(start("2w"), Ok(Start::Before(14)));
        assert!(matches!(start("2024-06"), Ok(Start::On(_))));
        for bad in ["d", "-1d", "9999999w", "tomorrow", ""] {
            assert!(start(bad).is_err(), "{bad}");
        }
    }
}
