//! What lies in a registry and is no ordinary file, and names that deceive.
#![cfg(unix)]

use crate::desk::Desk;
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::Command;

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

const SPECIAL: &str = "neither a file nor a folder, which is not read";
const LINK: &str = "a symbolic link, which is not followed";

#[test]
fn a_pipe_is_told_and_never_opened() {
    for path in ["people/x.ron", "journal/x.ron", "x", "sources/x"] {
        let desk = Desk::new();
        pipe(&desk.path(path));
        desk.told(&[&format!("{path}: {SPECIAL}")]);
    }
    let desk = Desk::bare();
    pipe(&desk.path("registry.ron"));
    assert_eq!(desk.run("check").code, 3);
}

#[test]
fn a_journal_that_is_no_file_is_not_written_to() {
    let desk = Desk::new();
    assert_eq!(desk.run("done 2025-06-28-tides/library/build").code, 0);
    let own = fs::read_dir(desk.registry().join("journal")).unwrap();
    let own = own.map(|entry| entry.unwrap().path());
    let own = own
        .filter(|path| path.to_string_lossy().contains("tester@"))
        .last()
        .unwrap();
    let elsewhere = desk.home().join("elsewhere");
    let refuses = |why: &str| {
        let ran = desk.run("done 2025-06-28-tides/library/open");
        assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{ran:?}");
        assert!(ran.err.contains(why), "{ran:?}");
        assert!(ran.err.contains("nothing was recorded"), "{ran:?}");
        assert!(!elsewhere.exists());
    };
    fs::remove_file(&own).unwrap();
    pipe(&own);
    refuses("no ordinary file");
    fs::remove_file(&own).unwrap();
    symlink(&elsewhere, &own).unwrap();
    refuses("a symbolic link");
    fs::remove_file(&own).unwrap();
    fs::create_dir(&own).unwrap();
    refuses("no ordinary file");
    fs::remove_dir_all(own.parent().unwrap()).unwrap();
    symlink(desk.home(), own.parent().unwrap()).unwrap();
    refuses("a symbolic link");
    fs::remove_file(own.parent().unwrap()).unwrap();
    pipe(own.parent().unwrap());
    refuses("no ordinary file");
}

#[test]
fn links_are_told_and_not_followed() {
    let desk = Desk::new();
    symlink(".", desk.path("people/loop.ron")).unwrap();
    symlink("itself.ron", desk.path("people/itself.ron")).unwrap();
    symlink("/", desk.path("people/root")).unwrap();
    symlink("..", desk.path("people/up")).unwrap();
    symlink("/etc/passwd", desk.path("people/passwd.ron")).unwrap();
    symlink("/dev/zero", desk.path("journal/zero.ron")).unwrap();
    let names = [
        "journal/zero.ron",
        "people/itself.ron",
        "people/loop.ron",
        "people/passwd.ron",
        "people/root",
        "people/up",
    ];
    let expected = names.map(|name| format!("{name}: {LINK}"));
    desk.told(&expected.each_ref().map(String::as_str));
}

#[test]
fn a_title_page_that_is_a_link_is_not_followed_either() {
    for target in ["/etc/passwd", "/dev/zero", "registry.ron", "nowhere"] {
        let desk = Desk::new();
        fs::remove_file(desk.path("registry.ron")).unwrap();
        symlink(target, desk.path("registry.ron")).unwrap();
        desk.told(&[&format!("registry.ron: {LINK}")]);
    }
}

#[test]
fn names_of_files_are_shown_visibly() {
    let desk = Desk::new();
    let names = [
        "a\u{1b}]0;x\u{7}.ron",
        "b\u{202e}nor.txt.ron",
        "c\nd  e.ron",
        "f\u{200b}.ron",
    ];
    for name in names {
        desk.write(&format!("people/{name}"), "x");
    }
    let told = desk.check();
    let files: Vec<&str> = told
        .iter()
        .map(|line| line.split(':').next().unwrap())
        .collect();
    assert_eq!(
        files,
        [
            "people/a␛]0;x␇.ron",
            "people/b<U+202E>nor.txt.ron",
            "people/c␊d  e.ron",
            "people/f<U+200B>.ron"
        ]
    );
}

#[test]
fn what_may_not_be_read_is_told() {
    let desk = Desk::new();
    desk.write("people/x.ron", "(id: \"x\", names: \"X\")");
    desk.write("places/inner/x.ron", "[]");
    let forbid = |path: &str, mode| {
        fs::set_permissions(desk.path(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    forbid("people/x.ron", 0);
    forbid("places/inner", 0);
    // Whoever runs as root may read everything.
    if fs::read(desk.path("people/x.ron")).is_err() {
        desk.told(&[
            "people/x.ron: cannot be read: Permission denied (os error 13)",
            "places/inner: cannot be read: Permission denied (os error 13)",
        ]);
    }
    forbid("places/inner", 0o755);
}
