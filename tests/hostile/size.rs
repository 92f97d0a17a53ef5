//! Files without measure: deep, long, endless. Bounded in time, as [`Desk`] holds, and in memory.

use crate::desk::Desk;
use std::fs;
use std::time::{Duration, Instant};

#[test]
fn a_file_over_the_limit_is_refused_without_being_read() {
    for file in ["people/x.ron", "journal/x.ron", "registry.ron"] {
        let desk = Desk::new();
        let sparse = fs::File::create(desk.path(file)).unwrap();
        sparse.set_len(1 << 30).unwrap();
        let begun = Instant::now();
        desk.told(&[&format!("{file}: larger than 128 MiB")]);
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = |open: &str, close: &str| {
        let times = 200_000;
        format!("{}{}", open.repeat(times), close.repeat(times))
    };
    for text in [
        deep("[", "]"),
        deep("(", ")"),
        deep("{", "}"),
        deep("[", ""),
        deep("(a:", ")"),
        deep("Some(", ")"),
        deep("[(", ")]"),
        format!("[(id: \"x\", names: {})]", deep("{\"en\":", "}")),
        format!("[(id: \"x\", names: {})]", deep("(", "")),
    ] {
        for file in ["people/x.ron", "journal/x.ron", "registry.ron"] {
            let desk = Desk::new();
            desk.write(file, &text);
            let told = desk.check();
            assert!((1..=2).contains(&told.len()), "{told:?}");
            assert!(told.iter().all(|line| line.starts_with(file)), "{told:?}");
            assert!(told[0].len() < 300, "{told:?}");
        }
    }
    // Comments nest too, and are none of the records' business.
    let desk = Desk::new();
    desk.write("people/x.ron", format!("{}[]", deep("/*", "*/")));
    desk.told(&[]);
}

#[test]
fn files_of_nothing_but_faults_are_told_of_in_part() {
    let many = 100_000;
    for record in [
        "(x\n",
        "(/*\n",
        "(\"\n",
        "(r#\"\n",
        "(),",
        "(id: \"x\"),\n",
        "x,\n",
        "('\n",
        "((\n",
    ] {
        let desk = Desk::new();
        desk.write("people/x.ron", format!("[\n{}", record.repeat(many)));
        desk.write("journal/x.ron", record.repeat(many));
        let told = desk.check();
        assert!(
            (1..=2002).contains(&told.len()),
            "{record:?}: {}",
            told.len()
        );
    }
}

#[test]
fn many_problems_of_sound_records_are_counted() {
    let desk = Desk::new();
    let records = (0..20_000).map(|n| format!("(id: \"x{n}\", names: \"\"),"));
    desk.write("people/x.ron", format!("[{}]", records.collect::<String>()));
    let told = desk.check();
    assert_eq!(told.len(), 1001);
    assert_eq!(
        told[0],
        "people/x.ron: 19000 more problems than are told here"
    );
}

#[test]
fn a_large_file_is_read_and_its_last_letter_is_looked_at() {
    let desk = Desk::new();
    let long = "x".repeat(20 << 20);
    desk.write(
        "people/x.ron",
        format!("(id: \"x\", names: \"{long}\", note: \"\u{1b}\")"),
    );
    let told = desk.check();
    assert_eq!(told.len(), 1, "{}", told.len());
    assert!(told[0].contains("U+001B"), "{told:?}");
}
