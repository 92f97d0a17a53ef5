//! The user's configuration: where it lies, and what is wrong with it.

use super::desk::Desk;
use std::fs;

#[test]
fn a_configuration_is_checked_with_places() {
    let desk = Desk::new();
    let path = desk.run("config path").met();
    let path = path.trim_end();
    assert!(path.ends_with("/paraph/config.ron"), "{path}");
    let said = desk.run("config check");
    assert_eq!(
        (said.code, said.err.as_str()),
        (0, "no problems in the configuration\n")
    );
    fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
    fs::write(
        path,
        "(\n    views: [(nme: \"Late\", query: \"is:overdue\")],\n)",
    )
    .unwrap();
    desk.run("config check").failed(
        1,
        &format!("{path}:2:14: no field `nme` of a saved-view\n  hint: did you mean `name`?\n"),
    );
    fs::write(
        path,
        "(views: [(name: \"Late\", query: \"is:overdu due:<2025\")])",
    )
    .unwrap();
    desk.run("config check").failed(
        1,
        &format!(
            "\
{path}:1:33: view `Late`: `is:` wants a state, got `overdu`
  is:overdu due:<2025
     ^^^^^^
  hint: did you mean `overdue`?
"
        ),
    );
}

#[test]
fn a_sample_is_made_once_and_is_sound() {
    let desk = Desk::new();
    let path = desk.run("config path").met();
    let path = path.trim_end();
    let made = format!("Made a configuration in {path}: every setting stands there as it comes\n");
    assert_eq!(desk.run("config init").met(), made);
    let sound = desk.run("config check");
    assert_eq!(
        (sound.code, sound.err.as_str()),
        (0, "no problems in the configuration\n")
    );
    let before = fs::read_to_string(path).unwrap();
    assert!(before.contains("take away the //"));
    desk.run("config init").failed(
        1,
        &format!(
            "\
paraph: there is a configuration in {path} already
  hint: write into it; `paraph config check` says whether it is sound
"
        ),
    );
    assert_eq!(fs::read_to_string(path).unwrap(), before);
    fs::remove_file(path).unwrap();
    desk.run("--lang fr config init").met();
    assert!(fs::read_to_string(path).unwrap().contains("ôtez les //"));
}

#[test]
fn keys_are_those_that_are_given_and_clashes_are_named() {
    let desk = Desk::new();
    let path = desk.run("config path").met();
    let path = path.trim_end();
    fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
    fs::write(
        path,
        "(
    keys: {
        \"search\": \"ctrl-f\",
        \"brief\": \"B x\",
        \"sarch\": \"B\",
    },
    borders: ascii,
)",
    )
    .unwrap();
    desk.run("config check").failed(
        1,
        &format!(
            "\
{path}:4:21: `x` would be both `brief` and `ask-export` (browse)
  hint: `ask-export` comes with it: give it another with `browse.ask-export`
{path}:5:10: no action is called `sarch`
  hint: did you mean `search`?
"
        ),
    );
    let keys = desk.run("keys --format json").met();
    let keys: Vec<serde_json::Value> = serde_json::from_str(&keys).unwrap();
    let of = |action: &str| {
        let found = keys.iter().find(|row| row["action"] == action);
        found.unwrap()["keys"].as_str().unwrap().to_owned()
    };
    assert_eq!(of("browse.search"), "^F");
    assert_eq!(of("browse.brief"), "b", "as it comes, since it clashes");
}
