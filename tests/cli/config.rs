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
{path}: view `Late`: `is:` wants a state, got `overdu`
  is:overdu due:<2025
     ^^^^^^
  hint: did you mean `overdue`?
"
        ),
    );
}
