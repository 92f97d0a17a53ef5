//! `paraph map`: who met where, and each country with its topics.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::objects::{insert, name, names};
use super::output::{Output, ReportFormat};
use super::report;
use super::session::Session;
use crate::insight::{Atlas, Route, Sight, Site};
use crate::model::Country;
use serde_json::{Map, Value};

/// Show who met where and came from where, and what each country was met on
///
/// The view that `m` shows in the browser, in words: places, the ways to them, and the matrix of
/// countries and topics.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Prints the map.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let sight = session.sight();
    let atlas = Atlas::of(sight);
    report::print(
        &atlas.page(sight),
        sight.words,
        args.format,
        || Ok(object(sight, &atlas)),
        out,
    )?;
    Ok(Answer::Met)
}

fn object(sight: Sight<'_>, atlas: &Atlas) -> Map<String, Value> {
    let sites: Vec<Value> = atlas.sites.iter().map(|one| site(sight, one)).collect();
    let routes = atlas.routes.iter();
    let routes: Vec<Value> = routes.filter_map(|one| route(sight, atlas, one)).collect();
    let matrix = &atlas.matrix;
    let countries = matrix.countries.iter().map(|(country, all)| {
        let mut topics = Map::new();
        for (topic, _) in &matrix.topics {
            let count = matrix.count(*country, *topic);
            if count > 0 {
                insert(&mut topics, topic.into(), count);
            }
        }
        let mut object = Map::new();
        insert(&mut object, "country", country.code());
        insert(&mut object, "meetings", *all);
        insert(&mut object, "topics", topics);
        Value::Object(object)
    });
    let countries: Vec<Value> = countries.collect();
    let mut object = Map::new();
    insert(&mut object, "kind", "map");
    insert(&mut object, "places", sites);
    insert(&mut object, "routes", routes);
    insert(&mut object, "countries", countries);
    insert(&mut object, "without_place", names(sight, &atlas.unplaced));
    object
}

fn site(sight: Sight<'_>, site: &Site) -> Value {
    let mut object = name(sight, site.place);
    insert(&mut object, "lat", site.position.lat);
    insert(&mut object, "lon", site.position.lon);
    insert(&mut object, "country", site.country.map(Country::code));
    insert(&mut object, "meetings", names(sight, &site.meetings));
    insert(&mut object, "seats", names(sight, &site.seats));
    Value::Object(object)
}

fn route(sight: Sight<'_>, atlas: &Atlas, route: &Route) -> Option<Value> {
    let to = atlas.sites.get(route.to)?;
    let mut object = Map::new();
    insert(&mut object, "from", route.country.map(Country::code));
    insert(&mut object, "to", name(sight, to.place));
    insert(&mut object, "meetings", names(sight, &route.meetings));
    Some(Value::Object(object))
}
