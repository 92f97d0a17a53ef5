//! Which registry is opened: the one named, the user's own at the first start, a new one.

use super::desk::{Desk, ran};
use std::fs;

#[test]
fn the_first_start_copies_the_shipped_registry_and_says_so() {
    let desk = Desk::bare();
    let first = ran(desk.program().args(["list", "people"]));
    let own = desk.home().join("data/paraph/registry");
    assert_eq!(first.code, 0);
    assert_eq!(
        first.err,
        format!(
            "A copy of the shipped registry was made for you in {}\n",
            own.display()
        )
    );
    assert!(first.out.lines().count() > 5, "{}", first.out);
    assert!(own.join("registry.ron").is_file());
    let second = ran(desk.program().args(["list", "people"]));
    assert_eq!((second.code, second.err.as_str()), (0, ""));
    assert_eq!(second.out, first.out);
}

#[test]
fn the_registry_shipped_has_no_problem() {
    let desk = Desk::bare();
    let check = ran(desk.program().arg("check"));
    assert_eq!((check.code, check.out.as_str()), (0, ""), "{}", check.err);
}

#[test]
fn the_browser_wants_a_terminal_and_touches_nothing_without() {
    let desk = Desk::bare();
    let browse = ran(&mut desk.program());
    browse.failed(
        2,
        "paraph: the browser needs a terminal\n  hint: `paraph --plain` gives an overview, `paraph list follow-ups` a list; `paraph --help` tells the rest\n",
    );
    assert!(!desk.home().join("data").exists());
}

#[test]
fn an_option_goes_before_the_environment() {
    let desk = Desk::new();
    let mut program = desk.program();
    program
        .env("PARAPH_REGISTRY", "registry")
        .args(["list", "places"]);
    assert!(ran(&mut program).met().contains("lantern-harbour"));
    let mut program = desk.program();
    program
        .env("PARAPH_REGISTRY", "nowhere")
        .args(["list", "places", "-r", "registry"]);
    assert!(ran(&mut program).met().contains("lantern-harbour"));
}

#[test]
fn what_is_no_registry_is_exit_code_3() {
    let desk = Desk::bare();
    ran(desk.program().args(["-r", "nowhere", "list", "people"])).failed(
        3,
        "paraph: cannot read nowhere: no such folder\n  hint: `paraph init nowhere` makes a new registry there\n",
    );
    fs::create_dir(desk.home().join("empty")).unwrap();
    ran(desk.program().args(["-r", "empty", "check"])).failed(
        3,
        "paraph: cannot read empty: not a registry: it has no registry.ron\n  hint: `paraph init empty` makes it one\n",
    );
}

#[test]
fn init_makes_a_registry_that_is_sound() {
    let desk = Desk::bare();
    let made = ran(desk.program().args(["init", "mine"])).met();
    assert!(made.starts_with("Made a registry in mine\n"), "{made}");
    assert!(made.contains("paraph -r mine check"), "{made}");
    let check = ran(desk.program().args(["-r", "mine", "check"]));
    check.failed(0, "no problems in 0 records of 1 file\n");
    ran(desk.program().args(["-r", "mine", "list", "people"])).failed(1, "no people found\n");
    ran(desk.program().args(["init", "mine"])).failed(
        1,
        "paraph: mine is a registry already\n  hint: `paraph -r mine` opens it\n",
    );
}

#[test]
fn init_where_nothing_can_be_made_is_exit_code_4() {
    let desk = Desk::bare();
    fs::write(desk.home().join("file"), "in the way").unwrap();
    let failed = ran(desk.program().args(["init", "file/mine"]));
    assert_eq!((failed.code, failed.out.as_str()), (4, ""));
    assert!(
        failed.err.starts_with("paraph: cannot write file/mine: "),
        "{}",
        failed.err
    );
}
