//! Overview, briefs, paths and changes: golden files in each form, and what cannot be met.
//!
//! `INSTA_UPDATE=always` writes the golden files anew, below `tests/snapshots`.

use super::desk::Desk;

/// Holds what a command prints against its golden file, in each form.
fn golden(name: &str, args: &[&str]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        let desk = Desk::new();
        for format in ["text", "md", "json"] {
            let args = [args, &["--format", format]].concat();
            insta::assert_snapshot!(format!("report__{name}_{format}"), desk.args(&args).met());
        }
    });
}

#[test]
fn overview() {
    golden("overview", &["overview"]);
}

#[test]
fn brief_on_an_organisation() {
    golden("brief_organisation", &["brief", "ministry-of-tides"]);
}

#[test]
fn brief_on_a_person() {
    golden("brief_person", &["brief", "Вымысел Небывалов"]);
}

#[test]
fn brief_on_a_country() {
    golden("brief_country", &["brief", "ma"]);
}

#[test]
fn path() {
    golden("path", &["path", "nemo", "khayal-alwahmi"]);
}

#[test]
fn changes() {
    golden("changes", &["changes", "2025", "2026"]);
}

#[test]
fn linear_text_says_what_every_line_is() {
    let desk = Desk::new();
    for line in ["overview", "brief kg", "path nemo lia", "changes 2025"] {
        let out = desk.run(&format!("--plain {line}")).met();
        for line in out.lines().filter(|line| !line.is_empty()) {
            assert!(line.contains(": "), "{line}");
        }
    }
}

#[test]
fn whom_is_an_id_a_name_in_any_spelling_a_country_or_words_of_a_name() {
    let desk = Desk::new();
    let title = |args: &[&str]| {
        let out = desk.args(&[&["brief"], args].concat()).met();
        out.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(title(&["lia"]), "Lantern Isles Association");
    assert_eq!(title(&["adelheid", "FICTIVA"]), "Ada Fictiva");
    assert_eq!(title(&["جامعة السراب"]), "Mirage University");
    assert_eq!(title(&["ail"]), "Lantern Isles Association");
    assert_eq!(title(&["morocco"]), "Morocco");
    assert_eq!(title(&["KG"]), "Kyrgyzstan");
    assert_eq!(title(&["mirage"]), "Mirage University", "not the place");
}

#[test]
fn whom_is_asked_back_or_not_found() {
    let desk = Desk::new();
    desk.run("brief tide").failed(
        1,
        "paraph: `tide` could be any of 2\n  hint: say which: `ministry-of-tides` (Ministry of Tides), `tide-institute` (Tide Institute)\n",
    );
    desk.run("brief minstry-of-tides").failed(
        1,
        "paraph: no person, organisation or country `minstry-of-tides`\n  hint: did you mean `ministry-of-tides`?\n",
    );
    desk.run("brief zzz").failed(
        1,
        "paraph: no person, organisation or country `zzz`\n  hint: `paraph search NAME` finds names in any script and spelling\n",
    );
    desk.run("brief tide-pact").failed(
        1,
        "paraph: a brief is on a person, an organisation or a country, and `tide-pact` is none: agreement\n  hint: `paraph show` tells of any record\n",
    );
}

#[test]
fn without_a_link_there_is_no_path() {
    let desk = Desk::new();
    desk.write(
        "people/alone.ron",
        "[(id: \"alone\", names: \"Alone\", distinct_from: [\"nemo\"])]",
    );
    desk.run("path alone nemo")
        .failed(1, "no link recorded between Alone and Nemo Nullius\n");
    assert_eq!(desk.run("path alone nobody-at-all").code, 1);
    assert!(
        desk.run("path alone alone")
            .met()
            .contains("One and the same")
    );
}

#[test]
fn changes_are_of_days_in_order() {
    let desk = Desk::new();
    desk.run("changes 2026 2025").failed(
        2,
        "paraph: the days end on 2025-12-31 before they begin on 2026-01-01\n  hint: write the earlier date first\n",
    );
    assert_eq!(desk.run("changes yesterday").code, 2);
    let week = desk.run("changes 7d").met();
    assert!(
        week.contains("What changed, 8 January 2026 to 15 January 2026")
            && week.contains("nothing recorded"),
        "{week}"
    );
}

#[test]
fn changes_count_every_mark_that_holds() {
    let desk = Desk::today();
    desk.run("cancel build").met();
    desk.run("start open").met();
    let changes = desk.run("changes 2026 2999").met();
    let short = changes.split("\n\n").nth(1).unwrap();
    let short = short.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(short.contains("1 begun · 1 cancelled"), "{changes}");
}

#[test]
fn changes_are_told_as_they_stood() {
    let desk = Desk::new();
    let then = desk.run("changes 2024 2024").met();
    assert!(
        then.contains("due: Draft the syllabus (Mirage University to LIA) · due today"),
        "{then}"
    );
    let later = desk.run("changes 2024 2025-02").met();
    assert!(later.contains("done: Draft the syllabus"), "{later}");
}

#[test]
fn a_figure_that_says_so_is_exactly_what_its_query_lists() {
    let desk = Desk::new();
    let overview = desk.run("overview --format json").met();
    let overview: serde_json::Value = serde_json::from_str(&overview).unwrap();
    let mut figures = 0;
    let mut hold = |figure: &serde_json::Value, kind: &str| {
        if figure["exact"] != true {
            return;
        }
        figures += 1;
        let query = figure["query"].as_str().unwrap();
        let listed = desk.run(&format!("list {kind} {query} --format json")).out;
        let listed: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap();
        assert_eq!(figure["count"], listed.len(), "{query}");
        let Some(ids) = figure["ids"].as_array() else {
            return;
        };
        let mut listed: Vec<_> = listed.iter().map(|record| &record["id"]).collect();
        let mut ids: Vec<_> = ids.iter().collect();
        listed.sort_by_key(|id| id.as_str());
        ids.sort_by_key(|id| id.as_str());
        assert_eq!(ids, listed, "{query}");
    };
    for name in ["overdue", "due_soon", "no_date", "open", "done_lately"] {
        hold(&overview[name], "follow-ups");
    }
    for stage in overview["stages"].as_array().unwrap() {
        hold(stage, "proposals");
    }
    for (kind, tally) in overview["records"].as_object().unwrap() {
        hold(tally, &kind.replace('_', "-"));
    }
    assert_eq!(figures, 4 + 5 + 8);
}
