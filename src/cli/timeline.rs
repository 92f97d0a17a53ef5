//! `paraph timeline`: what happened when, and what is due.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::objects::{insert, name};
use super::output::{Output, ReportFormat};
use super::report;
use super::session::Session;
use crate::insight::{Chain, Lane, LaneOf, LanesBy, Moment, Sight, Timeline};
use clap::ValueEnum;
use serde_json::{Map, Value};

/// Show what happened when and what is due, counterpart by counterpart
///
/// The view that `t` shows in the browser: each meeting, signing, due date and delivery, and the
/// ways that lead from a proposal to what came of it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What it is told by
    #[arg(long, value_name = "WHAT", default_value = "counterpart")]
    by: By,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// What lanes are for, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// A lane for each counterpart
    Counterpart,
    /// A lane for each topic
    Topic,
}

/// Prints the timeline.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let sight = session.sight();
    let by = match args.by {
        By::Counterpart => LanesBy::Counterpart,
        By::Topic => LanesBy::Topic,
    };
    let timeline = Timeline::of(sight, by);
    report::print(
        &timeline.page(sight, by),
        sight.words,
        args.format,
        || Ok(object(sight, &timeline)),
        out,
    )?;
    Ok(Answer::Met)
}

fn object(sight: Sight<'_>, timeline: &Timeline) -> Map<String, Value> {
    let lanes: Vec<Value> = timeline
        .lanes
        .iter()
        .map(|lane| self::lane(sight, lane).into())
        .collect();
    let mut object = Map::new();
    insert(&mut object, "kind", "timeline");
    insert(&mut object, "lanes", lanes);
    insert(&mut object, "undated", timeline.undated);
    object
}

fn lane(sight: Sight<'_>, lane: &Lane) -> Map<String, Value> {
    let moments = |all: &[Moment]| -> Vec<Value> {
        all.iter().map(|one| moment(sight, one).into()).collect()
    };
    let chain = |chain: &Chain| {
        let mut object = name(sight, chain.proposal);
        insert(&mut object, "steps", moments(&chain.steps));
        Value::Object(object)
    };
    let mut object = Map::new();
    match lane.of {
        LaneOf::Counterpart(at) => insert(&mut object, "counterpart", name(sight, at)),
        LaneOf::Topic(topic) => insert(&mut object, "topic", <&str>::from(topic)),
    }
    insert(&mut object, "moments", moments(&lane.moments));
    let chains: Vec<Value> = lane.chains.iter().map(chain).collect();
    insert(&mut object, "chains", chains);
    object
}

fn moment(sight: Sight<'_>, moment: &Moment) -> Map<String, Value> {
    let mut object = name(sight, moment.record);
    insert(&mut object, "date", moment.date.to_string());
    insert(&mut object, "what", moment.what.name());
    object
}
