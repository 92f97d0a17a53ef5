use super::{Config, sample};
use crate::lang::Words;
use crate::store::{Base, Bidi, Borders, ClipboardBy, Colour, Role, Wanted, WebLinks};
use std::fs;

/// What a text sets, and what is told of it with its places.
fn read(text: &str) -> (Config, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.ron");
    fs::write(&path, text).unwrap();
    let (config, faults) = Config::read(&path, &Words::english());
    let told = faults.iter().map(|fault| {
        assert_eq!(fault.file, path.to_str().unwrap());
        format!("{}:{} {}", fault.line, fault.column, fault.message)
    });
    (config, told.collect())
}

#[test]
fn a_configuration_is_read() {
    let (config, faults) = read(
        "(views: [(name: \"Open\", query: \"is:open\")], borders: ascii,
 keys: {\"search\": \"ctrl-f\"})",
    );
    assert_eq!(faults, [""; 0]);
    assert_eq!(config.views[0].query, "is:open");
    assert_eq!(
        (config.views[0].at.line, config.views[0].at.column),
        (1, 33)
    );
    assert_eq!(config.borders, Borders::Ascii);
    let keys = &config.keys[0];
    assert_eq!(
        (keys.action.as_str(), keys.keys.as_str()),
        ("search", "ctrl-f")
    );
    assert_eq!((keys.action_at.column, keys.keys_at.column), (10, 20));
    for nothing in ["()", "", " // nothing\n"] {
        assert_eq!(read(nothing), (Config::default(), Vec::new()));
    }
}

#[test]
fn a_wrong_setting_takes_no_other_along() {
    let (config, told) = read(
        "(
  view: [],
  borders: ascci,
  views: [(name: \"x\"), (name: \"Sound\", query: \"is:open\")],
  keys: [\"search\"],
  borders: ascii,
  screen_reader: true,
)",
    );
    assert_eq!(
        told,
        [
            "2:3 no setting is called `view`",
            "3:12 no borders `ascci`",
            "4:21 a saved-view without `query`",
            "5:9 keys are given in curly brackets, such as `{\"search\": \"ctrl-f\"}`",
            "6:3 `borders` is set twice",
        ]
    );
    assert_eq!(config.views.len(), 1);
    assert!(config.screen_reader);
    assert_eq!(config.borders, Borders::Auto);
}

#[test]
fn what_cannot_be_followed_sets_nothing_and_is_told_with_its_place() {
    for (text, at) in [
        ("(views: [", "1:"),
        ("(\n  links: on\n  bidi: off)", "3:"),
        ("[1]", "1:1"),
    ] {
        let (config, told) = read(text);
        assert_eq!(config, Config::default());
        assert!(told[0].starts_with(at), "{told:?}");
    }
    let deep = format!("(views: {}", "[".repeat(100_000));
    assert_eq!(read(&deep).1.len(), 1);
    let folder = tempfile::tempdir().unwrap();
    let of = |path: &std::path::Path| Config::read(path, &Words::english());
    assert_eq!(
        of(&folder.path().join("none.ron")),
        (Config::default(), Vec::new())
    );
    assert_eq!(of(folder.path()).1.len(), 1);
}

#[test]
fn the_sample_sets_nothing_and_every_line_of_it_is_sound() {
    for tag in Words::tags() {
        let text = sample::of(&Words::of([tag]));
        assert_eq!(read(text), (Config::default(), Vec::new()), "{tag}");
        let is_setting = |line: &str| {
            let name = line.split_once(": ").map(|(name, _)| name);
            name.is_some_and(|name| super::reading::SETTINGS.contains(&name))
        };
        let mut set = 0;
        let lines = text
            .lines()
            .map(|line| match line.trim().strip_prefix("// ") {
                Some(rest) if is_setting(rest) => {
                    set += 1;
                    rest
                }
                _ => line,
            });
        let text = lines.collect::<Vec<_>>().join("\n");
        let (config, faults) = read(&text);
        assert_eq!(faults, [""; 0], "{tag}");
        assert_eq!(set, super::reading::SETTINGS.len(), "{tag}: each once");
        assert_eq!((config.views.len(), config.keys.len()), (2, 3), "{tag}");
        let as_it_comes = (config.bidi, config.clipboard, config.links);
        assert_eq!(as_it_comes, (Bidi::Auto, ClipboardBy::Auto, WebLinks::Auto));
    }
}

#[test]
fn themes_are_read_in_any_order_and_what_is_wrong_of_them_told() {
    let (config, told) = read(
        "(
  theme: (light: \"paper\", dark: \"after\"),
  themes: {
    \"after\": (inherits: \"mine\", link: \"bright-red\", heding: \"red\"),
    \"mine\": (inherits: \"night\", link: \"#88c0d0\", bad: \"rouge\"),
    \"paper\": (),
    \"round\": (inherits: \"round\"),
    \"none\": (inherits: \"nigt\"),
  },
)",
    );
    assert_eq!(
        told,
        [
            "4:53 themes have no colour for `heding`",
            "5:55 not a colour: `rouge`",
            "6:5 `paper` is a theme that paraph comes with: give yours another name",
            "7:25 no theme is called `round`",
            "8:24 no theme is called `nigt`",
        ]
    );
    let wanted = Wanted::Either {
        light: "paper".to_owned(),
        dark: "after".to_owned(),
    };
    assert_eq!(config.theme, wanted);
    let after = config.themes.iter().find(|scheme| scheme.name == "after");
    let after = after.unwrap();
    assert_eq!(after.base, Base::Night);
    assert_eq!(after.colour(Role::Link), Some(Colour::Named(9)));
    let (config, told) = read("(theme: \"nihgt\")");
    assert_eq!(told, ["1:9 no theme is called `nihgt`"]);
    assert_eq!(config.theme, Wanted::Auto);
    let named = read("(theme: \"night\")").0.theme;
    assert_eq!(named, Wanted::Named("night".to_owned()));
    assert_eq!(
        read("(theme: (light: \"frost\", drak: \"night\"))").1.len(),
        1
    );
}

#[test]
fn more_than_anybody_has_is_not_read() {
    let many = |entry: &dyn Fn(usize) -> String| -> String {
        (0..20_000).map(|number| entry(number) + ",").collect()
    };
    let keys = many(&|number| format!("\"k{number}\": \"x\""));
    assert_eq!(read(&format!("(keys: {{{keys}}})")).1.len(), 1);
    let settings = many(&|number| format!("s{number}: 1"));
    assert_eq!(read(&format!("({settings})")).1.len(), 301);
    // Each after the one behind it.
    let themes = many(&|number| format!("\"t{number}\": (inherits: \"t{}\")", number + 1));
    assert_eq!(read(&format!("(themes: {{{themes}}})")).1.len(), 301);
}

#[test]
fn a_sample_is_written_once_and_nothing_over_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/config.ron");
    Config::init(&path, &Words::english()).unwrap();
    assert_eq!(Config::read(&path, &Words::english()).1, []);
    fs::write(&path, "(links: off)").unwrap();
    assert!(Config::init(&path, &Words::english()).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "(links: off)");
}
