//! Files that are text, but odd: byte order marks, CRLF, NUL bytes, nothing, bytes that are none.

use crate::desk::Desk;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// What a registry answers, to be compared.
fn answers(desk: &Desk) -> Vec<String> {
    let lines = [
        "list people --format json",
        "list follow-ups --format json",
        "log --format json",
        "check",
    ];
    lines.iter().map(|line| desk.run(line).out).collect()
}

#[test]
fn byte_order_marks_and_crlf_change_nothing() {
    let plain = answers(&Desk::new());
    for (start, end) in [("\u{feff}", "\n"), ("", "\r\n"), ("\u{feff}", "\r\n")] {
        let desk = Desk::new();
        for file in files(&desk.registry()) {
            let text = fs::read_to_string(&file).unwrap();
            fs::write(&file, format!("{start}{}", text.replace('\n', end))).unwrap();
        }
        assert_eq!(answers(&desk), plain, "{start:?} {end:?}");
        // And a mark can be written beside them.
        assert_eq!(desk.run("done 2025-06-28-tides/library/build").code, 0);
        assert_eq!(desk.check(), [""; 0]);
    }
}

#[test]
fn places_are_right_behind_a_byte_order_mark_and_in_crlf() {
    let desk = Desk::new();
    desk.write(
        "people/x.ron",
        "\u{feff}[\r\n    (id: \"x\", name: \"X\"),\r\n    (id: \"y\", names: \"\"),\r\n]\r\n",
    );
    desk.told(&[
        "people/x.ron:2:15: no field `name` of a person",
        "people/x.ron:3:22: the person `y` has no names",
    ]);
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    for file in ["people/x.ron", "registry.ron"] {
        let desk = Desk::new();
        desk.write(file, b"(title: \"a\",\n b\xff)");
        desk.told(&[&format!("{file}:2:3: not UTF-8 text")]);
    }
    // Each line of a journal is text or not on its own.
    let desk = Desk::new();
    desk.write("journal/x.ron", b"b\xff\n// what follows is sound\n");
    desk.told(&["journal/x.ron:1:2: a journal line that is no entry: not UTF-8 text"]);
    let desk = Desk::new();
    desk.write("people/x.ron", [0xff, 0xfe, b'(', 0, b')', 0]);
    desk.told(&["people/x.ron:1:1: not UTF-8 text"]);
}

#[test]
fn nul_bytes_are_told() {
    let desk = Desk::new();
    desk.write("people/x.ron", [0; 5000]);
    let told = desk.check();
    assert_eq!(
        told[0],
        "people/x.ron: more than 20 characters that could deceive a reader"
    );
    assert_eq!(told.len(), 22, "{told:?}");
    let desk = Desk::new();
    desk.write("journal/x.ron", [0; 5000]);
    assert_eq!(desk.check().len(), 1, "a line that is no entry");
    let desk = Desk::new();
    desk.write("people/x.ron", "(id: \"x\", names: \"a\0b\")");
    desk.told(&["people/x.ron:1:20: a control character, U+0000, that could deceive a reader"]);
    assert!(desk.run("show x").out.contains("a␀b"));
}

#[test]
fn nothing_is_no_problem_but_for_the_title_page() {
    for nothing in ["", "\u{feff}", "\n\n", "// nothing\n", "[]"] {
        let desk = Desk::new();
        desk.write("people/x.ron", nothing);
        desk.told(&[]);
    }
    for nothing in ["", "\u{feff}", "// paraph journal, format 1"] {
        let desk = Desk::new();
        desk.write("journal/x.ron", nothing);
        desk.told(&[]);
    }
    let desk = Desk::new();
    desk.write("registry.ron", "");
    assert_eq!(desk.check().len(), 1);
}

#[test]
fn a_folder_may_be_called_as_files_are() {
    let desk = Desk::new();
    desk.write("people/x.ron/y.ron", "(id: \"y\", names: \"Y\")");
    desk.write("journal/x.ron/y.ron", "");
    desk.told(&[]);
    assert_eq!(desk.run("show y").code, 0);
    let desk = Desk::bare();
    desk.write("registry.ron/x", "");
    let ran = desk.run("check");
    assert_eq!(ran.code, 3);
    assert_eq!(
        ran.err,
        "paraph: cannot read registry: not a registry: its registry.ron is not a file\n"
    );
}
