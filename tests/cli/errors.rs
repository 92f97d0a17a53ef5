//! Wrong usage, and ids that lead nowhere: what is said and what would be right.

use super::desk::Desk;

#[test]
fn a_query_that_means_nothing_is_wrong_usage_with_what_would() {
    let desk = Desk::new();
    desk.run("list people fictiva country:zz").failed(
        2,
        "\
paraph: `country:` wants a country, got `zz`
  fictiva country:zz
                  ^^
  hint: write its code or its English or French name, as in `country:kg` or `country:kyrgyzstan`
",
    );
    desk.run("search is:opened").failed(
        2,
        "\
paraph: `is:` wants a state, got `opened`
  is:opened
     ^^^^^^
  hint: did you mean `open`?
",
    );
    desk.run("list follow-ups due:sometime").failed(
        2,
        "\
paraph: `due:` wants a date, got `sometime`
  due:sometime
      ^^^^^^^^
  hint: write 2024, 2024-06, 2024-06-28, today, last-month, -30d or +2w
",
    );
    desk.run("list follow-ups -is:done contry:kg").failed(
        2,
        "\
paraph: no field `contry:`
  -is:done contry:kg
           ^^^^^^
  hint: did you mean `country:`? Text in quotes is searched for as it is
",
    );
    let colour = desk.run("list meetings colour:red");
    assert!(colour.err.contains("hint: the fields are kind: type: is:"));
}

#[test]
fn what_is_incomplete_is_refused_on_the_command_line() {
    let desk = Desk::new();
    for (query, said) in [
        ("country:", "`country:` wants a country"),
        ("fictiva or", "`or` wants something on both sides"),
        ("(fictiva", "this bracket is not closed"),
        ("org:\"lia", "this quotation mark is not closed"),
    ] {
        let refused = desk.args(&["list", "people", query]);
        assert_eq!(refused.code, 2, "{query}");
        assert!(
            refused
                .err
                .starts_with(&format!("paraph: {said}\n  {query}\n")),
            "{}",
            refused.err
        );
    }
    let deep = desk.args(&["search", &"(".repeat(100_000)]);
    assert_eq!(deep.code, 2);
    assert!(
        deep.err
            .starts_with("paraph: more than 64 brackets within each other\n  …(")
    );
}

#[test]
fn a_name_that_nothing_goes_by_is_told() {
    let desk = Desk::new();
    desk.run("list meetings with:ada-fictva").failed(
        1,
        "no meetings found\nno person or organisation goes by `ada-fictva`\n  hint: did you mean `ada-fictiva`?\n",
    );
}

#[test]
fn arguments_that_are_none_are_wrong_usage() {
    let desk = Desk::new();
    for (line, said) in [
        ("lst people", "a similar subcommand exists: 'list'"),
        ("list peple", "a similar value exists: 'people'"),
        (
            "list people --fromat json",
            "a similar argument exists: '--format'",
        ),
        (
            "list people fictiva --format jsn",
            "a similar value exists: 'json'",
        ),
        ("show", "<ID>"),
        ("done", "<ID>"),
        ("search", "<QUERY>"),
        ("search x --limit many", "invalid value 'many'"),
        (
            "list people --lang x",
            "write a tag such as en, fr or uz-Latn",
        ),
        ("completions tcsh", "possible values: bash"),
    ] {
        let refused = desk.run(line);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{line}");
        assert!(refused.err.contains(said), "{line}: {}", refused.err);
    }
    let mut program = desk.program();
    program.args(["list", "people", "--as-of", "tomorrow"]);
    let refused = super::desk::ran(&mut program);
    assert_eq!(refused.code, 2);
    assert!(
        refused
            .err
            .contains("`tomorrow` is not a day; write it as in 2024-06-28")
    );
}

#[test]
fn an_id_that_leads_nowhere_says_the_nearest() {
    let desk = Desk::new();
    desk.run("show ada-fictva").failed(
        1,
        "paraph: no record `ada-fictva`\n  hint: did you mean `ada-fictiva`?\n",
    );
    desk.run("show person:ada").failed(
        1,
        "paraph: no person `ada`\n  hint: did you mean `ada-fictiva`?\n",
    );
    desk.run("show qqqq")
        .failed(1, "paraph: no record `qqqq`\n");
}

#[test]
fn problems_are_told_of_by_every_command_that_reads() {
    let desk = Desk::new();
    desk.write("people/broken.ron", "[(id: \"eve\", name: \"Eve\")]");
    for line in ["list people", "show nemo", "search nemo", "log", "--plain"] {
        let said = desk.run(line);
        assert_eq!(said.code, 0, "{line}");
        assert_eq!(
            said.err, "paraph: the registry has a problem; `paraph check` tells it\n",
            "{line}"
        );
    }
    desk.write("people/more.ron", "[(id: \"eva\", nam: \"Eva\")]");
    let said = desk.run("show nemo");
    assert_eq!(
        said.err,
        "paraph: the registry has 2 problems; `paraph check` tells them\n"
    );
}
