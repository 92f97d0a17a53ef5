//! `list`, `search` and `show`: what is found, in which order, and what is said of it.

use super::desk::Desk;

/// The ids, which stand last in every row.
fn ids(out: &str) -> Vec<&str> {
    out.lines()
        .filter_map(|line| line.split_whitespace().last())
        .collect()
}

#[test]
fn follow_ups_come_by_urgency_with_what_is_said_of_each() {
    assert_eq!(
        Desk::new().run("list follow-ups").met(),
        "\
open  overdue by 15 days  Build the library   LIA                Ministry of Tides  2025-06-28-tides/library/build
open  due in 16 days      Open the library    LIA                Ministry of Tides  2025-06-28-tides/library/open
open  due in 5 months     Ratify the pact     Ministry of Tides  LIA                tide-pact/ratify
open  no date             Draft the exchange  Ministry of Tides  LIA                2025-06-28-tides/exchange/draft
done  done 10 days late   Draft the syllabus  Mirage University  LIA                2024-mirage/course/draft
"
    );
}

#[test]
fn every_kind_has_its_columns() {
    let desk = Desk::new();
    for (kind, first) in [
        (
            "meetings",
            "2025-11-03  2025-11-03-signing  Signing of the Tide Pact                Lantern Harbour",
        ),
        (
            "proposals",
            "agreed     no evidence recorded  A library of tides                  2025-06-28-tides/library",
        ),
        (
            "people",
            "Ada Fictiva        Secretary General  LIA                ada-fictiva",
        ),
        (
            "organisations",
            "LIA  Lantern Isles Association  intergovernmental organisation              lia",
        ),
        (
            "agreements",
            "2025-11-03  Tide Pact  LIA, Ministry of Tides  tide-pact",
        ),
        ("places", "Lantern Harbour  Morocco     lantern-harbour"),
        (
            "events",
            "27–30 June 2025  Tide Fair 2025  Mirage  tide-fair-2025",
        ),
    ] {
        let out = desk.run(&format!("list {kind}")).met();
        assert_eq!(out.lines().next(), Some(first));
    }
}

#[test]
fn a_post_is_the_one_held_on_the_day() {
    let desk = Desk::new();
    let mut program = desk.program();
    program.args(["list", "people", "fictiva", "--as-of", "2019-05-01"]);
    program.env("PARAPH_REGISTRY", desk.registry());
    let out = super::desk::ran(&mut program).met();
    assert_eq!(out, "Ada Fictiva  Envoy  Ministry of Tides  ada-fictiva\n");
}

#[test]
fn a_query_narrows_and_negates_before_and_after_options() {
    let desk = Desk::new();
    let listed = |line: &str| desk.run(line).met();
    assert_eq!(
        ids(&listed("list follow-ups is:overdue")),
        ["2025-06-28-tides/library/build"]
    );
    assert_eq!(
        ids(&listed("list people -fictiva -org:lia country:kg")),
        ["vymysel-nebyvalov"]
    );
    assert_eq!(
        listed("list organisations -country:ma --format csv"),
        "acronym,name,type,country,id\n,Ministry of Tides,ministry,Kyrgyzstan,ministry-of-tides\n,Tide Institute,,,tide-institute\n"
    );
    assert_eq!(ids(&listed("list meetings since:2025-07")), ["Harbour"]);
}

#[test]
fn names_are_found_in_any_script() {
    let desk = Desk::new();
    for query in ["вымысел", "nebyvalov", "NEBYVALOV vymysel"] {
        let out = desk.run(&format!("list people {query}")).met();
        assert_eq!(ids(&out), ["vymysel-nebyvalov"], "{query}");
    }
    assert_eq!(
        ids(&desk.run("list people الوهمي").met()),
        ["khayal-alwahmi"]
    );
}

#[test]
fn of_two_names_that_may_be_meant_the_best_of_each_come_first() {
    let desk = Desk::new();
    let run = |query: &str| {
        let told = desk.args(&["search", query]).met();
        ids(&told)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (both, turned) = (run("fictiva or tides"), run("tides or fictiva"));
    let (one, other) = (run("fictiva"), run("tides"));
    assert_eq!(both[0], one[0]);
    assert!(both[..4].contains(&other[0]), "{both:?}");
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids.dedup();
        ids
    };
    assert_eq!(sorted(both.clone()), sorted(turned));
    assert_eq!(both.len(), sorted(both.clone()).len(), "each once");
    assert_eq!(sorted(both), sorted([one, other].concat()));
}

#[test]
fn search_says_why_and_how_many_more() {
    let desk = Desk::new();
    let out = desk.run("search vymysel").met();
    let first = out.lines().next().unwrap();
    assert_eq!(
        first,
        "person    Vymysel Nebyvalov                                         vymysel-nebyvalov"
    );
    assert!(
        out.contains(
            "meeting   LIA – Ministry of Tides   participant: Vymysel Nebyvalov  2025-06-28-tides\n"
        ),
        "{out}"
    );
    let some = desk.run("search vymysel --limit 1");
    assert_eq!((some.code, some.out.lines().count()), (0, 1));
    assert!(
        some.err.starts_with("1 of ") && some.err.contains("shows all"),
        "{}",
        some.err
    );
    assert_eq!(
        ids(&desk.run("search vymysel --kind people").met()),
        ["vymysel-nebyvalov"]
    );
    assert_eq!(
        ids(&desk.run("search vymysel --kind person").met()),
        ["vymysel-nebyvalov"]
    );
}

#[test]
fn nothing_found_is_said_on_stderr() {
    let desk = Desk::new();
    desk.run("list people qqqq").failed(1, "no people found\n");
    desk.run("search qqqq").failed(1, "nothing found\n");
    let json = desk.run("list people qqqq --format json");
    assert_eq!((json.code, json.out.as_str()), (1, "[]\n"));
    let json = desk.run("search qqqq --format json");
    assert_eq!((json.code, json.out.as_str()), (1, "[]\n"));
}

#[test]
fn names_are_found_that_are_nearly_what_is_asked_for_and_it_is_said_how() {
    let desk = Desk::new();
    let first = |query: &str| {
        let found = desk.run(&format!("search {query} --format json --limit 1"));
        let found: serde_json::Value = serde_json::from_str(&found.out).unwrap();
        (
            found[0]["id"].as_str().unwrap_or_default().to_owned(),
            found[0]["found_by"]["how"]
                .as_str()
                .unwrap_or("as typed")
                .to_owned(),
        )
    };
    for (query, how) in [
        ("nebyvalov", "as typed"),
        ("nbvl", "as typed"),
        ("Небывалов", "as typed"),
        ("Nebivaloff", "romanised"),
        ("Небивалов", "romanised"),
        ("nebyvlaov", "slip"),
    ] {
        let found = first(query);
        assert_eq!(
            (found.0.as_str(), found.1.as_str()),
            ("vymysel-nebyvalov", how),
            "{query}"
        );
    }
    let slip = desk.run("search nebyvlaov --kind people").met();
    assert!(slip.contains("1 letter off"), "{slip}");
}

#[test]
fn letters_from_here_and_there_are_counted_and_not_shown() {
    let far = Desk::new().run("search mselby");
    assert_eq!((far.code, far.out.as_str()), (1, ""));
    assert!(far.err.contains("far apart"), "{}", far.err);
}

#[test]
fn show_prints_the_page_with_ids_to_go_on_from() {
    assert_eq!(
        Desk::new().run("show 2025-06-28-tides").met(),
        "\
meeting
LIA – Ministry of Tides
2025-06-28-tides

held          28 June 2025
in            Mirage [mirage], Uzbekistan
side-line of  Tide Fair 2025 [tide-fair-2025] · 27–30 June 2025
topics        Culture · Youth

They spoke of tides.

Participants
  Ada Fictiva [ada-fictiva], Secretary General · LIA [lia]
  Vymysel Nebyvalov [vymysel-nebyvalov], Minister of Tides · Ministry of Tides [ministry-of-tides]
  Keeper of the Lamp (not named) · Ministry of Tides [ministry-of-tides]

Proposals
  A library of tides [2025-06-28-tides/library] · agreed · no evidence recorded
    open Build the library [2025-06-28-tides/library/build] · LIA · overdue by 15 days
    open Open the library [2025-06-28-tides/library/open] · LIA · due in 16 days
  Exchange of lamp keepers [2025-06-28-tides/exchange] · proposed · no evidence recorded
    open Draft the exchange [2025-06-28-tides/exchange/draft] · Ministry of Tides · no date

Sources
  The Gazette on the word of LIA [lia], 29 June 2025 (fr)
    “marées”
    https://gazette.example/tides
"
    );
}

#[test]
fn show_takes_short_ids_and_ids_with_their_kind() {
    let desk = Desk::new();
    for id in [
        "build",
        "library/build",
        "follow-up:build",
        "2025-06-28-tides/library/build",
    ] {
        let out = desk.run(&format!("show {id}")).met();
        assert!(
            out.starts_with("follow-up\nBuild the library\n"),
            "{id}: {out}"
        );
    }
    let out = desk.run("show person:nemo").met();
    assert!(out.starts_with("person\nNemo Nullius\nnemo\n"), "{out}");
}

#[test]
fn an_id_of_two_kinds_is_written_with_its_kind() {
    let desk = Desk::new();
    desk.write(
        "people/more.ron",
        "[(id: \"mirage\", names: \"Mirage Double\")]",
    );
    desk.run("show mirage").failed(
        1,
        "paraph: `mirage` could be any of 2\n  hint: say which: `person:mirage`, `place:mirage`\n",
    );
    assert!(
        desk.run("show 2025-06-28-tides")
            .met()
            .contains("Mirage [place:mirage], Uzbekistan")
    );
}

#[test]
fn texts_come_in_the_language_asked_for_else_of_the_locale() {
    let desk = Desk::new();
    let french = "Bâtir la bibliothèque";
    assert!(desk.run("list follow-ups --lang fr").met().contains(french));
    assert!(desk.run("show build").met().contains("Build the library"));
    let mut program = desk.program();
    program
        .args(["-r", "registry", "show", "build"])
        .env("LC_ALL", "fr_FR.UTF-8");
    assert!(super::desk::ran(&mut program).met().contains(french));
    assert!(
        desk.run("show khayal-alwahmi --lang ar")
            .met()
            .contains("خيال الوهمي")
    );
}

/// Every term of the query language, each with the records it must leave.
const TERMS: &[(&str, &[&str])] = &[
    ("follow-ups is:done", &["2024-mirage/course/draft"]),
    ("follow-ups is:late", &["2024-mirage/course/draft"]),
    (
        "follow-ups is:no-date",
        &["2025-06-28-tides/exchange/draft"],
    ),
    ("follow-ups is:upcoming", &["tide-pact/ratify"]),
    ("follow-ups is:due-soon", &[]),
    ("follow-ups is:in-progress", &[]),
    ("follow-ups is:cancelled", &[]),
    ("follow-ups is:contested", &[]),
    ("organisations is:overdue", &["lia", "ministry-of-tides"]),
    (
        "follow-ups due:<2026",
        &["2025-06-28-tides/library/build", "2024-mirage/course/draft"],
    ),
    ("follow-ups due:2026-01", &["2025-06-28-tides/library/open"]),
    (
        "follow-ups due:>2025",
        &["2025-06-28-tides/library/open", "tide-pact/ratify"],
    ),
    (
        "proposals place:mirage",
        &["2025-06-28-tides/library", "2025-06-28-tides/exchange"],
    ),
    ("meetings event:\"tide fair\"", &["2025-06-28-tides"]),
    ("meetings topic:youth", &["2025-06-28-tides"]),
    (
        "meetings -topic:youth",
        &["2025-11-03-signing", "2024-mirage", "undated"],
    ),
    ("proposals stage:agreed", &["2025-06-28-tides/library"]),
    (
        "follow-ups stage:agreed is:open",
        &[
            "2025-06-28-tides/library/build",
            "2025-06-28-tides/library/open",
        ],
    ),
    ("meetings until:2024", &["2024-mirage"]),
    ("meetings since:2025 until:2025-06", &["2025-06-28-tides"]),
    ("meetings person:nemo", &["undated"]),
    ("people person:fictiva", &["ada-fictiva"]),
    ("agreements org:lia", &["tide-pact"]),
    ("people org:tides", &["ada-fictiva", "vymysel-nebyvalov"]),
    ("events country:uzbekistan", &["tide-fair-2025"]),
    (
        "follow-ups org:mirage-university",
        &["2024-mirage/course/draft"],
    ),
    (
        "people with:ada-fictiva",
        &["khayal-alwahmi", "vymysel-nebyvalov"],
    ),
    (
        "meetings with:\"ministry of tides\"",
        &["2025-11-03-signing", "2025-06-28-tides"],
    ),
    ("people with:nemo", &[]),
    ("agreements type:memorandum", &["tide-pact"]),
    ("organisations type:ministry", &["ministry-of-tides"]),
    (
        "meetings topic:youth or since:2025-11",
        &["2025-11-03-signing", "2025-06-28-tides"],
    ),
    (
        "follow-ups -(is:done or due:<2026)",
        &[
            "2025-06-28-tides/library/open",
            "tide-pact/ratify",
            "2025-06-28-tides/exchange/draft",
        ],
    ),
    (
        "follow-ups due:2026-01..2026-12",
        &["2025-06-28-tides/library/open", "tide-pact/ratify"],
    ),
    ("follow-ups due:today..", &["tide-pact/ratify"]),
    (
        "follow-ups due:<-30d",
        &["2025-06-28-tides/library/build", "2024-mirage/course/draft"],
    ),
    ("follow-ups due:<=2024", &["2024-mirage/course/draft"]),
    (
        "follow-ups owed-by:lia",
        &[
            "2025-06-28-tides/library/build",
            "2025-06-28-tides/library/open",
        ],
    ),
    (
        "follow-ups owed-to:lia is:open",
        &["tide-pact/ratify", "2025-06-28-tides/exchange/draft"],
    ),
    ("follow-ups is:blocked", &["2025-06-28-tides/library/open"]),
    ("follow-ups no:due", &["2025-06-28-tides/exchange/draft"]),
    ("follow-ups has:evidence", &["2024-mirage/course/draft"]),
    ("follow-ups marked:2025..", &["2024-mirage/course/draft"]),
    ("meetings no:date", &["undated"]),
    (
        "meetings date:2025",
        &["2025-11-03-signing", "2025-06-28-tides"],
    ),
    ("people \"fictiva\" or nemo", &["nemo", "ada-fictiva"]),
    ("people \"a fictiva\"", &["ada-fictiva"]),
    ("people \"fictiva a\"", &[]),
    ("people -fictiva -(nemo or vymysel)", &["khayal-alwahmi"]),
    ("events country:ouzbékistan,kg", &["tide-fair-2025"]),
];

#[test]
fn each_term_leaves_what_it_says() {
    let desk = Desk::new();
    let mut wrong = Vec::new();
    for (query, expected) in TERMS {
        let out = desk
            .run(&format!("list {query} --format jsonl --as-of 2026-03-01"))
            .out;
        let found: Vec<String> = out
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
            .map(|record| record["id"].as_str().unwrap().to_owned())
            .collect();
        if found != *expected {
            wrong.push(format!("{query}: wanted {expected:?}, got {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
