//! Markdown: a report that can be mailed, pasted or put on the web.

use super::Outgoing;
use super::facts::{Target, facts};
use crate::model::Kind;
use std::io::{self, Write};

/// Writes a section a kind and a heading a record.
pub(super) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let title = what.text(&what.registry.title_page().title);
    writeln!(to, "# {}\n\n{}", escaped(title), what.today)?;
    let mut kind: Option<Kind> = None;
    for at in what.records {
        if kind != Some(at.kind()) {
            kind = Some(at.kind());
            writeln!(to, "\n## {}", what.heading(at.kind()))?;
        }
        writeln!(to, "\n### {}\n", escaped(&what.label(*at)))?;
        for fact in facts(what, *at) {
            let words = escaped(&fact.words);
            let words = match fact.to {
                Some(Target::Url(url)) => format!("[{words}](<{}>)", address(&url)),
                _ => words,
            };
            let (label, colon) = (what.words.say(fact.label), what.words.say("page-colon"));
            writeln!(to, "- {label}{colon} {words}")?;
        }
    }
    Ok(())
}

/// A text in which nothing is a sign of Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '!'
                | '~'
                | '&'
        ) {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

/// An address that stays within its brackets.
fn address(url: &str) -> String {
    let is_kept = |c: &char| !c.is_control() && !c.is_whitespace();
    let kept = url.chars().filter(is_kept);
    kept.map(|c| match c {
        '<' => "%3C".to_owned(),
        '>' => "%3E".to_owned(),
        c => c.to_string(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{address, escaped};

    #[test]
    fn a_text_is_no_markup() {
        assert_eq!(escaped("<b>*x*</b> [a](b)"), r"\<b\>\*x\*\</b\> \[a\](b)");
        assert_eq!(address("https://x.example/> <"), "https://x.example/%3E%3C");
    }
}
