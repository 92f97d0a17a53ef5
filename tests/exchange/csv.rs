//! Tables that others wrote.

use super::files::{below, bytes, empty, folder, registry_of};
use paraph::exchange::{Batch, Format, Plan, Reading, Table};
use paraph::ledger::Ledger;
use paraph::registry::Registry;
use std::collections::BTreeSet;

fn import(text: &[u8], registry: &Registry, table: Table<'_>) -> Plan {
    let mut batch = Batch::default();
    let how = Reading {
        table,
        ..Reading::new(Format::Csv, registry)
    };
    paraph::exchange::read(&how, &mut &*text, &mut batch);
    Plan::new(batch, registry, &Ledger::default(), None)
}

/// What is wrong with records, but for dates that their source has in an order that cannot be.
fn broken(registry: &Registry) -> Vec<String> {
    let problems = registry.check().into_iter();
    let problems = problems.map(|problem| problem.message);
    problems
        .filter(|message| !message.contains(" is before "))
        .collect()
}

#[test]
fn all_treaties_of_the_united_kingdom_with_parties_and_dates() {
    let Some(folder) = folder("UK treaties", "treaties") else {
        return;
    };
    let text = bytes(&folder.join("uk_treaties.csv.gz"));
    let table = Table {
        map: Some("uk-treaties"),
        ..Table::default()
    };
    let plan = import(&text, &empty(), table);
    assert_eq!(plan.refusals, []);
    let agreements = &plan.added.agreements;
    assert_eq!(agreements.len(), 4042);
    let mut rows = csv::Reader::from_reader(text.as_slice());
    let header = rows.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|cell| cell == name).unwrap();
    let (parties, signed) = (column("country_name"), column("signed_event_date"));
    let (mut with_parties, mut links, mut with_date) = (0, 0, 0);
    for row in rows.records() {
        let row = row.unwrap();
        let names: BTreeSet<String> = row[parties]
            .split(';')
            .map(|name| {
                name.to_lowercase()
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .collect()
            })
            .filter(|name: &String| !name.is_empty())
            .collect();
        with_parties += usize::from(!names.is_empty());
        links += names.len();
        with_date += usize::from(!row[signed].is_empty());
    }
    let has_parties = agreements.iter().filter(|a| !a.parties.is_empty()).count();
    let has_date = agreements.iter().filter(|a| a.signed.is_some()).count();
    let has_links: usize = agreements.iter().map(|a| a.parties.len()).sum();
    println!(
        "UK treaties: {} agreements, {has_parties} with parties ({has_links} links), {has_date} dated, {} organisations; {} remarks",
        agreements.len(),
        plan.added.organisations.len(),
        plan.remarks.len(),
    );
    assert_eq!(
        (has_parties, has_date),
        (with_parties, with_date),
        "{:?}",
        plan.remarks
    );
    assert_eq!(has_links, links);
    let registry = registry_of(&plan.added);
    assert_eq!(broken(&registry), [""; 0]);
    let again = import(&text, &registry, table);
    assert_eq!(again.added.count(), 0, "the same file twice");
}

#[test]
fn every_other_table_is_read_by_its_header_or_refused_with_a_reason() {
    let Some(folder) = folder("tables", "") else {
        return;
    };
    let (mut read, mut records, mut refused) = (0, 0, 0);
    for path in below(&folder, ".csv") {
        let text = bytes(&path);
        let plan = import(&text, &empty(), Table::default());
        assert!(
            plan.added.count() + plan.refusals.len() > 0 || text.len() < 200,
            "{}: nothing said",
            path.display()
        );
        let registry = registry_of(&plan.added);
        assert_eq!(broken(&registry), [""; 0], "{}", path.display());
        read += 1;
        records += plan.added.count();
        refused += plan.refusals.len();
    }
    println!("tables: {read} files, {records} records; {refused} refusals");
}
