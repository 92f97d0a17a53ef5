//! `paraph search`: everything that goes by a name.

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::output::{Form, Format, Output};
use super::session::Session;
use super::sheet::{Column, Fit, Sheet};
use super::{objects, query, values};
use crate::insight::noun;
use crate::lang::{Words, tell};
use crate::model::Kind;
use crate::search::{Catalogue, FieldRef, How, Match, Request, Role};
use serde_json::{Value, json};
use std::sync::Arc;

/// Search everything, the best match first
///
/// Names are found in any script and spelling, words in any order. When nothing matches, the exit
/// code is 1. In JSON each object carries `found_by`: the text that matched and what it is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Words and terms such as is:open or country:kg; `paraph --help` lists the fields
    #[arg(value_name = "QUERY", required = true)]
    query: Vec<String>,
    /// How many to show at most
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    /// Only records of this kind
    #[arg(long, value_name = "KIND", value_parser = values::kind())]
    kind: Option<Kind>,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Prints the records that answer the query.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let query = query::parse(&args.query)?;
    let session = Session::open(globals)?;
    let sight = session.sight();
    let catalogue = Arc::new(Catalogue::new(&session.registry, sight.langs, sight.today));
    let request = Request::new(
        &catalogue,
        query.clone(),
        session.scope(),
        args.kind,
        args.limit,
    );
    let answer = request.carry_out(&|| false).unwrap_or_default();
    let (total, found) = (answer.total, answer.best);
    let form = out.form(args.format);
    let words = session.words();
    if total == 0 {
        match answer.far {
            0 => say(&words.say("cli-nothing-found")),
            some => say(&tell!(words, "cli-nothing-close", count = some)),
        }
        query::say_unknown(&query, &session);
        if matches!(form, Form::Table | Form::Linear) {
            return Ok(Answer::NotMet);
        }
    }
    Matches {
        session: &session,
        catalogue: &catalogue,
    }
    .print(&found, form, out)?;
    if total > found.len() {
        say(&tell!(
            words,
            "cli-shown",
            shown = found.len(),
            total = total
        ));
    }
    Ok(if total == 0 {
        Answer::NotMet
    } else {
        Answer::Met
    })
}

/// Matches as rows.
struct Matches<'a> {
    session: &'a Session,
    catalogue: &'a Catalogue,
}

impl Matches<'_> {
    /// The text that a record was found by.
    fn field(&self, found: &Match) -> Option<FieldRef<'_>> {
        let matched = found.hit.matched.first()?;
        self.catalogue.field(found.record, matched.field)
    }

    /// Why a record was found, unless its name tells.
    fn why(&self, found: &Match) -> String {
        let by = self
            .field(found)
            .filter(|field| field.role != Role::Name)
            .map(|field| format!("{}: {}", field.label, field.text));
        let why: Vec<String> = by.into_iter().chain(found.how.map(How::words)).collect();
        why.join(", ")
    }
}

impl Sheet for Matches<'_> {
    type Item = Match;

    fn words(&self) -> &Words {
        self.session.words()
    }

    fn columns(&self) -> &[Column] {
        const COLUMNS: &[Column] = &[
            Column::new("kind", Fit::Whole),
            Column::new("name", Fit::Cut(16)),
            Column::new("why", Fit::Spare(16)),
            Column::new("id", Fit::Whole),
        ];
        COLUMNS
    }

    fn row(&self, found: &Match, words: &Words) -> Vec<String> {
        let at = found.record;
        vec![
            noun(words, at.kind(), 1),
            self.session.label(at),
            self.why(found),
            self.session.registry.id(at).to_owned(),
        ]
    }

    fn object(&self, found: &Match) -> serde_json::Result<Value> {
        let mut object = objects::record(self.session.sight(), found.record)?;
        if let Some(field) = self.field(found) {
            let mut by = json!({"field": field.label, "text": field.text});
            if let Some(how) = found.how {
                by["how"] = json!(how.name());
            }
            objects::insert(&mut object, "found_by", by);
        }
        Ok(Value::Object(object))
    }
}
