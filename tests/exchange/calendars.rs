//! Calendars and cards that others wrote.

use super::files::{below, bytes, empty, export, folder, import, registry_of};
use paraph::exchange::Format;
use paraph::ledger::Ledger;
use std::path::PathBuf;

/// Imports files: each is read or refused with a reason, what is read is sound, comes out again, and
/// adds nothing the second time.
fn every(what: &str, format: Format, files: &[PathBuf]) {
    let (mut taken, mut added, mut turned_down) = (0, 0, 0);
    for path in files {
        let text = bytes(path);
        let plan = import(format, &text, &empty());
        assert!(
            plan.added.count() + plan.refusals.len() > 0,
            "{}: nothing said",
            path.display()
        );
        let registry = registry_of(&plan.added);
        let broken: Vec<String> = registry
            .check()
            .into_iter()
            .map(|problem| problem.message)
            .filter(|message| !message.contains("nobody owes") && !message.contains("before"))
            .collect();
        assert_eq!(broken, [""; 0], "{}", path.display());
        let again = import(format, &text, &registry);
        assert_eq!(
            again.added.count(),
            0,
            "{}: {:?}",
            path.display(),
            again.added
        );
        let out = export(format, &registry, &Ledger::default());
        let back = import(format, &out, &registry);
        assert_eq!(
            back.added.count(),
            0,
            "{}: {:?}\n{}",
            path.display(),
            back.added,
            String::from_utf8_lossy(&out)
        );
        taken += usize::from(plan.added.count() > 0);
        added += plan.added.count();
        turned_down += plan.refusals.len();
    }
    println!(
        "{what}: {} files, {taken} taken, {added} records; {turned_down} refusals",
        files.len()
    );
}

#[test]
fn every_calendar_is_read_or_refused_with_a_reason() {
    let Some(folder) = folder("calendars", "ical") else {
        return;
    };
    every("calendars", Format::Ics, &below(&folder, ".ics"));
}

#[test]
fn every_card_is_read_or_refused_with_a_reason() {
    let Some(folder) = folder("cards", "vcard") else {
        return;
    };
    every("cards", Format::Vcard, &below(&folder, ".vcf"));
}

#[test]
fn whatever_is_in_a_file_nothing_panics() {
    let Some(shared) = folder("any file as any format", "") else {
        return;
    };
    let mut files = below(&shared.join("ical"), ".ics");
    files.extend(below(&shared.join("vcard"), ".vcf"));
    files.extend(below(&shared.join("popolo/popolo-spec"), ".json"));
    for path in files {
        let mut text = bytes(&path);
        for format in [
            Format::Ics,
            Format::Vcard,
            Format::Csv,
            Format::Popolo,
            Format::Json,
            Format::Jsonl,
        ] {
            import(format, &text, &empty());
        }
        // Cut anywhere, as by a broken download.
        text.truncate(text.len() * 2 / 3);
        import(Format::Ics, &text, &empty());
        import(Format::Vcard, &text, &empty());
    }
}
