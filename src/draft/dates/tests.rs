//! Dates: as told, as counted from another day, and what is none.

use super::super::page::Page;
use super::find;

fn read(text: &str) -> Vec<String> {
    let page = Page::new(text);
    let published = "2024-06-29".parse().ok();
    find(&page)
        .iter()
        .filter_map(|found| found.resolve(&page, published, None))
        .map(|date| match date.until {
            Some(until) => format!("{}/{until}", date.on),
            None => date.on.to_string(),
        })
        .collect()
}

#[test]
fn dates_in_french() {
    let text = "La réunion, qui s'est tenue vendredi 28 juin 2024, du 27 au 30 juin, les 4 et 5 juin 2023, le 1er mai, \
        hier, vendredi dernier, ce lundi, mardi prochain, du 30 septembre au 2 octobre 2024 et en octobre 2025";
    assert_eq!(
        read(text),
        [
            "2024-06-28",
            "2024-06-27/2024-06-30",
            "2023-06-04/2023-06-05",
            "2024-05-01",
            "2024-06-28",
            "2024-06-28",
            "2024-06-24",
            "2024-07-02",
            "2024-09-30/2024-10-02",
            "2025-10",
        ]
    );
}

#[test]
fn dates_in_english() {
    let text = "The meeting was held on Friday, June 28, 2024, from June 27 to 30, on 4-5 June 2023, 1 May, \
        yesterday, last Friday, this Wednesday and Sept 3; it may 12 times; in October 2025 and in 2026-2027";
    assert_eq!(
        read(text),
        [
            "2024-06-28",
            "2024-06-27/2024-06-30",
            "2023-06-04/2023-06-05",
            "2024-05-01",
            "2024-06-28",
            "2024-06-28",
            "2024-06-26",
            "2024-09-03",
            "2025-10",
        ]
    );
}
