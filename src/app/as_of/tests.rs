use super::Cut;
use crate::app::{Action, App, Data, DayForm, Effect, Message, Mode};
use crate::ledger::Ledger;
use crate::model::Kind;
use crate::registry::sample::registry;
use crate::store::{Access, Opened};
use jiff::civil::{Date, date};
use std::path::PathBuf;
use tui_input::Input;

const TODAY: Date = date(2024, 6, 28); // a Friday

const MEETINGS: &str = r#"[
    (id: "early", date: "2023-05-01", participants: [(post: "Guest", represents: "we")]),
    (id: "late", date: "2024-05-01", participants: [(post: "Guest", represents: "we")]),
]"#;

fn present() -> Data {
    let organisations = r#"[(id: "we", names: "We")]"#;
    let folders = [("organisations", organisations), ("meetings", MEETINGS)];
    let opened = Opened {
        root: PathBuf::new(),
        registry: registry(r#"(title: "Test", home: "we")"#, &folders),
        ledger: Ledger::default(),
        faults: Vec::new(),
        access: Access::ReadWrite,
    };
    Data::new(opened, [], TODAY, "desk")
}

/// Types a day and enters it.
fn ask(app: &mut App, day: &str) -> Effect {
    app.update(Message::Act(Action::AskDay));
    for letter in day.chars() {
        app.update(Message::Type(letter));
    }
    app.update(Message::Act(Action::Submit))
}

fn cut(effect: Effect) -> Cut {
    match effect {
        Effect::AsOf(cut) => *cut,
        other => panic!("{other:?}"),
    }
}

fn answer(app: &mut App, cut: &Cut) {
    let stood = cut.carry_out(&|| false).unwrap();
    app.update(Message::Stood(cut.number, stood));
}

#[test]
fn a_day_is_the_last_of_what_is_typed_and_nothing_is_the_present() {
    let day = |text: &str| {
        let form = DayForm {
            input: Input::new(text.to_owned()),
            error: None,
        };
        form.day(TODAY)
    };
    assert_eq!(day("2023"), Some(date(2023, 12, 31)));
    assert_eq!(day(" 2024-02 "), Some(date(2024, 2, 29)));
    assert_eq!(day("last-week"), Some(date(2024, 6, 23)));
    assert_eq!(day("-1y"), Some(date(2023, 6, 28)));
    assert_eq!(
        (day(""), day("  "), day("today")),
        (Some(TODAY), Some(TODAY), Some(TODAY))
    );
    assert_eq!(day("2024-"), None);
}

#[test]
fn what_is_typed_stays_until_it_is_a_day() {
    let mut app = App::new(present());
    assert!(matches!(ask(&mut app, "2023-"), Effect::None));
    let Mode::Day(form) = &app.mode else {
        panic!("{:?}", app.mode)
    };
    assert_eq!(form.input.value(), "2023-");
    assert!(form.error.is_some());
    app.update(Message::Paste("06".to_owned()));
    let effect = app.update(Message::Act(Action::Submit));
    assert!(matches!(effect, Effect::AsOf(_)));
    assert!(matches!(app.mode, Mode::Browse));
}

#[test]
fn a_day_is_shown_when_it_is_worked_out_and_the_present_is_set_aside() {
    let mut app = App::new(present());
    let cut = cut(ask(&mut app, "2023"));
    assert_eq!(
        (app.data.as_of, app.awaited_day()),
        (None, Some(date(2023, 12, 31)))
    );
    answer(&mut app, &cut);
    assert_eq!(
        (app.data.as_of, app.awaited_day()),
        (Some(date(2023, 12, 31)), None)
    );
    assert_eq!(app.data.registry.count(Kind::Meetings), 1);
    assert_eq!(app.present().registry.count(Kind::Meetings), 2);
    let catalogue = app.data.catalogue.as_ref().unwrap();
    assert!(catalogue.is_of(&app.data.registry), "ready for search");
    assert!(
        matches!(ask(&mut app, ""), Effect::None),
        "nothing to wait for"
    );
    assert_eq!((app.data.as_of, app.set_aside().is_none()), (None, true));
    assert_eq!(app.data.registry.count(Kind::Meetings), 2);
}

#[test]
fn only_the_newest_answer_counts_and_none_after_one_has_returned() {
    let mut app = App::new(present());
    let first = cut(ask(&mut app, "2023"));
    let second = cut(ask(&mut app, "2022"));
    answer(&mut app, &first);
    assert_eq!(app.data.as_of, None);
    answer(&mut app, &second);
    assert_eq!(app.data.as_of, Some(date(2022, 12, 31)));
    // The day that is shown, asked for while another is awaited, takes its place.
    let third = cut(ask(&mut app, "2023"));
    let fourth = cut(ask(&mut app, "2022"));
    answer(&mut app, &third);
    assert_eq!(app.data.as_of, Some(date(2022, 12, 31)));
    answer(&mut app, &fourth);
    assert!(
        matches!(ask(&mut app, "2022"), Effect::None),
        "shown already"
    );
    let last = cut(ask(&mut app, "2023"));
    ask(&mut app, "today");
    answer(&mut app, &last);
    assert_eq!(app.data.as_of, None);
}

#[test]
fn work_that_is_given_up_comes_to_nothing() {
    let mut app = App::new(present());
    let cut = cut(ask(&mut app, "2023"));
    assert!(cut.carry_out(&|| true).is_none());
}

#[test]
fn a_catalogue_goes_to_the_registry_that_it_is_of() {
    let mut app = App::as_of(present(), date(2023, 6, 1));
    assert_eq!(app.data.as_of, Some(date(2023, 6, 1)));
    let catalogues = [&app.data, app.set_aside().unwrap()].map(|data| {
        std::sync::Arc::new(crate::search::Catalogue::new(
            &data.registry,
            &data.langs,
            data.today,
        ))
    });
    // One has returned before either is ready.
    ask(&mut app, "");
    for catalogue in catalogues {
        app.update(Message::Indexed(catalogue));
    }
    let catalogue = app.data.catalogue.as_ref().unwrap();
    assert!(catalogue.is_of(&app.data.registry));
    assert_eq!(
        App::as_of(present(), TODAY).data.as_of,
        None,
        "today is the present"
    );
}
